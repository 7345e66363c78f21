using System.Text.RegularExpressions;

namespace ChatBot.Evaluation.Draws;

/// <summary>
/// Names that stand beside a word of saying, found by a pattern that the product has no part in, so that both do not miss the same.
/// </summary>
internal static partial class SpeakingNames
{
    /// <summary>Where they stand in a text: the group "name", which may hold a title (<see cref="Plain"/>).</summary>
    public static MatchCollection In(string text) => Speaking().Matches(text);

    /// <summary>A name without its title.</summary>
    public static string Plain(string name) => OwnWords().Replace(name, "").Trim();

    /// <summary>The full names (two words or more) that stand beside a word of saying, each once.</summary>
    public static IReadOnlyList<string> Of(string article) =>
        [.. In(article).Select(match => Plain(match.Groups["name"].Value))
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && !Place().IsMatch(name)
                && !Regex.IsMatch(article, $@"\b(?:in|at|near|from) {Regex.Escape(name)}\b", RegexOptions.CultureInvariant))
            .Distinct(StringComparer.Ordinal)];

    private const string Name =
        @"(?<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. )?\p{Lu}[\p{Ll}’'-]*\p{L}(?: (?:\p{Lu}\.|de|van|von|bin|al|el)){0,2}(?: "
        + @"\p{Lu}[\p{L}’'-]*\p{Ll}){0,2})";

    private const string Saying = "(?:said|says|added|told|argued|claimed|wrote|warned|explained|insisted|tweeted)";

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. |^(?:The|Former|President|Senator|Governor|Judge|Secretary) ",
        RegexOptions.CultureInvariant)]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"\b(?:Hospital|University|Institute|Center|Centers|Department|Ministry|House|Court|County|City|Street|Party|"
        + @"Committee|Association|Council|Company|Press|News|Times|Post|Journal)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // Not of months, pronouns or groups: a name of two words, or one with a title.
    [GeneratedRegex(
        @"(?<!\p{Lu}[\p{L}’'-]* )(?<!\b\p{Lu}\p{L}{0,3}\. )(?<![\p{L}-])" + Name
        + @"(?<!\b(?:He|She|They|It|We|You|Who|But|And|This|That|There|Another|Others|Some|Many|Most|One|Both|All|Several|Critics|"
        + @"Experts|Researchers|Scientists|Democrats|Republicans|Doctors|Lawyers|Prosecutors|Authorities|Advocates|Supporters|Opponents|"
        + @"Aides|Officials|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(?=,? (?:also |later |then )?" + Saying
        + @"\b)|(?<=\b(?:said|says|added|according to) )" + Name + @"(?=[,.])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();
}
