using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;
using ChatBot.Language.Words;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>Says gold sentences in other words as a fluent model would, of each kind once where the sentence can be said so.</summary>
internal static partial class Rephraser
{
    /// <summary>The kinds in the order of the report, each with what makes it; null where a sentence cannot be said so.</summary>
    public static IReadOnlyList<(string Kind, Func<GoldSentence, string?> Make)> All { get; } =
    [
        ("attributionMoved", AttributionMoved.Of),
        ("clauseLeftOut", ClauseLeftOut.Of),
        ("pronounNamed", PronounNamed.Of),
        ("numberRewritten", NumberRewritten.Of),
        ("dateRewritten", DateRewritten.Of),
        ("passive", MadePassive.Of),
        ("merged", Merged.Of),
    ];

    /// <summary>Null where the sentence cannot be said so, and of speech that does not say whose it is.</summary>
    public static string? Make(Func<GoldSentence, string?> make, GoldSentence gold) =>
        !gold.IsSpoken && make(gold) is { } text && text != gold.Text ? text : null;

    /// <summary>A sentence's beginning as it stands in the middle of another: what the article writes small elsewhere loses its
    /// capital.</summary>
    public static string Lowered(string sentence, string article)
    {
        var word = sentence[..(sentence.IndexOfAny([' ', ',']) is > 0 and var end ? end : sentence.Length)];
        var small = word.ToLowerInvariant();
        var isOrdinary = FunctionWords.Contains(small) || small.EndsWith("ly", StringComparison.Ordinal)
            || Regex.IsMatch(article, $@"\b{Regex.Escape(small)}\b", RegexOptions.CultureInvariant);
        return isOrdinary && word != "I" ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }

    /// <summary>Whether a range of a sentence touches what stands in quotation marks: whoever changes that misquotes.</summary>
    public static bool IsQuoted(string sentence, int start, int length) =>
        Quoted().Matches(sentence).Any(quote => start < quote.Index + quote.Length && quote.Index < start + length);

    [GeneratedRegex("[“\"][^“”\"]*[”\"]?|''[^']*''", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    public static string Raised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
