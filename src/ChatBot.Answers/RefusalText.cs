using System.Globalization;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers;

/// <summary>What a refusal says to a person, in English or the language of the question.</summary>
public static class RefusalText
{
    /// <summary>What is said of the nearest quotation that the articles do hold.</summary>
    public const string Nearest = "The nearest they do hold:";

    /// <summary>Said in the place of that there is no answer where the nearest quotation may be it.</summary>
    public const string Doubtful = "I am not sure that the articles answer that.";

    private static readonly Dictionary<(string Language, string Reason), string> Translated =
        WordTable.Lines(typeof(RefusalText).Assembly, "Understanding/Languages/refusals.tsv")
        .Skip(1).Select(line => line.Split('\t')).ToDictionary(fields => (fields[0], fields[1]), fields => fields[2]);

    /// <param name="reason">Why there is no answer.</param>
    /// <param name="language">ISO 639-1 code; a language that has no such text is spoken to in English.</param>
    public static string Of(RefusalReason reason, string language) =>
        Translated.GetValueOrDefault((language, reason.ToString())) ?? Of(reason);

    /// <summary><see cref="Nearest"/> in a language, or in English where it has no such text.</summary>
    public static string NearestIn(string language) => Translated.GetValueOrDefault((language, nameof(Nearest)), Nearest);

    /// <summary><see cref="Doubtful"/> in a language; where it has no such text, that there is no answer.</summary>
    public static string DoubtfulIn(string language) => Translated.GetValueOrDefault((language, nameof(Doubtful)))
        ?? Translated.GetValueOrDefault((language, nameof(RefusalReason.NotInArticles)), Doubtful);

    /// <summary>Said where a filter leaves no article; the filter stands before it.</summary>
    public const string NothingWithin = "There are no articles here of that; take the filter away, or choose a wider one.";

    /// <summary>A question back: "Do you mean “Lavrov” or “Putin”?"; without choices, what is missing.</summary>
    public static string AskBack(IReadOnlyList<string> choices) =>
        choices.Count < 2 ? Of(RefusalReason.TooVague) : $"I need a little more to search for. {Choices.Ask(choices)}";

    /// <summary>A question back for a name that the articles do not have: "Do you mean “Frost”?"</summary>
    /// <param name="name">The name as it was asked about.</param>
    /// <param name="meant">The names that it may be a slip of.</param>
    public static string AskOfName(string name, IReadOnlyList<string> meant) => $"No article names “{name}”. {Choices.Ask(meant)}";

    /// <summary>What the bot says of itself.</summary>
    /// <param name="articles">How many articles it holds.</param>
    public static string AboutBot(long articles) => articles == 0
        ? "I answer questions from news articles and quote them word for word. There are no articles yet."
        : string.Create(CultureInfo.InvariantCulture, $"I answer questions from {articles:N0} {(articles == 1 ? "article" : "articles")} ")
        + "and quote them word for word; what they do "
        + "not hold I do not answer. " +
            "Ask me for example who said what, when or where.";

    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.NoArticles =>
            "There are no articles to answer from yet. Put some into the folders of Articles:Folders or ingest them, then ask again.",
        RefusalReason.NotAQuestion => "Ask me something about the articles, for example who said what, when or where.",
        RefusalReason.TooVague => "I need a little more to search for: name a person, a place or a topic.",
        RefusalReason.Language => "I can only answer questions in English so far. Please ask in English.",
        RefusalReason.TooLong => "That is too long for one question. Please ask it in a few sentences.",
        _ => "The articles do not hold an answer to that.",
    };

    /// <summary>The same for a time or a source that the articles have no answer of.</summary>
    public static string Of(Shortfall shortfall) => (shortfall.Days, shortfall.Source) switch
    {
        _ when shortfall.Field is { } field => Missing(field),
        (_, { } source) when !shortfall.HasSource => $"No article here is from {source}.",
        ({ } days, { } source) => $"The articles from {source} hold no answer to that {Between(days)}.",
        ({ } days, null) => $"The articles hold no answer to that {Between(days)}.",
        (null, { } source) => $"The articles from {source} hold no answer to that.",
        _ => Of(RefusalReason.NotInArticles),
    };

    private static string Missing(ArticleField field) => field switch
    {
        ArticleField.Author => "It is not known here who wrote that.",
        ArticleField.Source => "It is not known here who published that.",
        _ => "It is not known here when that was published.",
    };

    private static string Between(DayRange days)
    {
        var (first, last) = (WrittenDay.Write(days.First), WrittenDay.Write(days.Last));
        if (days.First == days.Last)
            return $"of {first}";
        if (days.First == DateOnly.MinValue)
            return $"up to {last}";
        return days.Last == DateOnly.MaxValue ? $"from {first} on" : $"from {first} to {last}";
    }
}
