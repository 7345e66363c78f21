namespace ChatBot.Answers.Suggestions;

/// <summary>Bounds of the questions that are suggested to a reader.</summary>
public sealed class SuggestionOptions
{
    /// <summary>Questions kept for one article at most.</summary>
    public int MostOfArticle { get; set; } = 6;

    /// <summary>Drafts of one article that are tried at most: each costs as much as an answer.</summary>
    public int MostTried { get; set; } = 12;

    /// <summary>How sure its answer is to be for a question to be suggested, 0 to 1.</summary>
    public double LeastConfidence { get; set; } = 0.3;

    /// <summary>A question is not suggested again that was asked in so many last turns of the conversation.</summary>
    public int TurnsLookedAt { get; set; } = 12;

    /// <summary>How many of the latest articles the first suggestions are drawn from at most.</summary>
    public int LatestArticles { get; set; } = 96;

    /// <summary>How many of them are looked at before it is seen whether that was enough.</summary>
    public int ArticlesAtOnce { get; set; } = 12;

    /// <summary>Articles whose questions are remembered; past it all are forgotten and worked out anew.</summary>
    public int ArticlesRemembered { get; set; } = 500;

    /// <summary>How long the list of the latest articles stands.</summary>
    public TimeSpan LatestFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long an answer waits for suggestions that are still being worked out; they are there for the next one. Longer than an article of
    /// usual length takes, shorter than a reader notices.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// How long the first ones are waited for: by a greeting on a server that has just been started, and by a page that is about one
    /// article. They come later where working them out takes longer.
    /// </summary>
    public TimeSpan FirstPatience { get; set; } = TimeSpan.FromSeconds(5);
}
