using ChatBot.Answers.Composing;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Times;

namespace ChatBot.Answers;

/// <summary>What a refusal says to a person.</summary>
public static class RefusalText
{
    /// <summary>What is said of the nearest quotation that the articles do hold.</summary>
    public const string Nearest = "The nearest they do hold:";

    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.NoArticles => "There are no articles to answer from yet. Put some into the folders of Articles:Folders or ingest them, then ask again.",
        RefusalReason.NotAQuestion => "Ask me something about the articles, for example who said what, when or where.",
        RefusalReason.TooVague => "I need a little more to search for: name a person, a place or a topic.",
        RefusalReason.Language => "I can only answer questions in English so far. Please ask in English.",
        RefusalReason.TooLong => "That is too long for one question. Please ask it in a few sentences.",
        _ => "The articles do not hold an answer to that.",
    };

    /// <summary>The same for a time or a source that the articles have no answer of.</summary>
    public static string Of(Shortfall shortfall) => (shortfall.Days, shortfall.Source) switch
    {
        (_, { } source) when !shortfall.HasSource => $"No article here is from {source}.",
        ({ } days, { } source) => $"The articles from {source} hold no answer to that {Between(days)}.",
        ({ } days, null) => $"The articles hold no answer to that {Between(days)}.",
        (null, { } source) => $"The articles from {source} hold no answer to that.",
        _ => Of(RefusalReason.NotInArticles),
    };

    private static string Between(DayRange days)
    {
        var (first, last) = (AnswerDate.Write(days.First), AnswerDate.Write(days.Last));
        if (days.First == days.Last)
            return $"of {first}";
        if (days.First == DateOnly.MinValue)
            return $"up to {last}";
        return days.Last == DateOnly.MaxValue ? $"from {first} on" : $"from {first} to {last}";
    }
}
