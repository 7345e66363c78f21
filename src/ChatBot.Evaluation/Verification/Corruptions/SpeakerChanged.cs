using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification.Rephrasings;

namespace ChatBot.Evaluation.Verification.Corruptions;

/// <summary>Another of those who say something in the article in the place of who says this, by the name beside "said" alone.</summary>
internal static partial class SpeakerChanged
{
    /// <param name="text">The sentence.</param>
    /// <param name="article">All of the article.</param>
    /// <param name="draw">Which of the others, any number.</param>
    public static string? Of(string text, string article, int draw)
    {
        if (Speaking().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is not { } match)
            return null;
        var name = match.Groups["name"];
        var own = OwnWords().Replace(name.Value, "").Trim();
        var others = SpeakersOf(article)
            .Where(other => !NamePhrases.MayBeOne(other, own) && !text.Contains(LastWord(other), StringComparison.Ordinal))
            .ToList();
        return others.Count == 0 ? null : text[..name.Index] + others[draw % others.Count] + text[(name.Index + name.Length)..];
    }

    /// <summary>The full names (two words or more) that stand beside a word of saying, each once.</summary>
    public static IReadOnlyList<string> SpeakersOf(string article) =>
        [.. Speaking().Matches(article).Select(match => OwnWords().Replace(match.Groups["name"].Value, "").Trim())
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && !Place().IsMatch(name) && !Regex.IsMatch(article, $@"\b(?:in|at|near|from) {Regex.Escape(name)}\b", RegexOptions.CultureInvariant))
            .Distinct(StringComparer.Ordinal)];

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private const string Name = @"(?<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. )?\p{Lu}[\p{Ll}’'-]*\p{L}(?: (?:\p{Lu}\.|de|van|von|bin|al|el)){0,2}(?: \p{Lu}[\p{L}’'-]*\p{Ll}){0,2})";

    private const string Saying = "(?:said|says|added|told|argued|claimed|wrote|warned|explained|insisted|tweeted)";

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. |^(?:The|Former|President|Senator|Governor|Judge|Secretary) ", RegexOptions.CultureInvariant)]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"\b(?:Hospital|University|Institute|Center|Centers|Department|Ministry|House|Court|County|City|Street|Party|Committee|Association|Council|Company|Press|News|Times|Post|Journal)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // Not of months, pronouns or groups: a name of two words, or one with a title.
    [GeneratedRegex(
        @"(?<!\p{Lu}[\p{L}’'-]* )(?<!\b\p{Lu}\p{L}{0,3}\. )(?<![\p{L}-])" + Name + @"(?<!\b(?:He|She|They|It|We|You|Who|But|And|This|That|There|Another|Others|Some|Many|Most|One|Both|All|Several|Critics|Experts|Researchers|Scientists|Democrats|Republicans|Doctors|Lawyers|Prosecutors|Authorities|Advocates|Supporters|Opponents|Aides|Officials|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(?=,? (?:also |later |then )?" + Saying + @"\b)|(?<=\b(?:said|says|added|according to) )" + Name + @"(?=[,.])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();
}
