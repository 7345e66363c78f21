using System.Text.RegularExpressions;
using ChatBot.Answers.Composing;

namespace ChatBot.Answers.Writing.Research;

/// <summary>Whether one search may not be enough: several things are asked, or people, sources or times are held against each
/// other.</summary>
public static partial class ResearchNeed
{
    private const int ManyNames = 3;

    public static bool In(Composition composition) =>
        composition.Parts.Count > 1
        || composition.Parts.Any(part => part.Asked.Names.Count() >= ManyNames)
        || Comparing().IsMatch(composition.Question);

    [GeneratedRegex(
        @"\b(?:compar(?:e|es|ed|ison)|both|differ(?:s|ed|ence|ences|ent|ently)?|disagree\w*|agree(?:s|d)?|contradict\w*|versus|vs|"
        + @"whereas|while|respectively|each|respond(?:s|ed)?|reactions?|react(?:s|ed)?|change[sd]?\s+(?:since|over|between)|timeline|"
        + @"sides)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();
}
