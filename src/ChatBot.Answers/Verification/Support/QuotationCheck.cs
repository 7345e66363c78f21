using System.Text.RegularExpressions;
using ChatBot.Answers.Verification.Quotes;

namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether what a sentence puts in quotation marks stands in its passages word for word.</summary>
internal static partial class QuotationCheck
{
    // Whose stop or comma goes inside of the marks differs from paper to paper.
    private const string Stops = " .,;:!?…";

    public static bool Holds(string sentence, IReadOnlyList<SourceText> sources) =>
        In(sentence).All(quote => sources.Any(source => QuoteFinder.Find(source.Article.Text, source.Passage, quote) is not null));

    /// <summary>What stands in quotation marks, without them; what is too short to be found is left out.</summary>
    public static IEnumerable<string> In(string sentence) => Marked().Matches(sentence)
        .Select(match => match.Groups["quote"].Value.Trim(Stops.ToCharArray()))
        .Where(quote => quote.Count(char.IsLetter) >= 3);

    [GeneratedRegex(@"“(?<quote>[^”“]*)[”“]?|„(?<quote>[^“”]*)[“”]?|«(?<quote>[^»]*)»?|(?<!\w)""(?<quote>[^""”]*)[""”]?|''(?<quote>[^']*)''", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
