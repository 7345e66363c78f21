using System.Text.RegularExpressions;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>"X wants to build Y" as "X built Y" or "X will build Y", "plans to build" as "built", "called on X to build" as "X
/// built".</summary>
internal static partial class PlanAsFact
{
    /// <param name="text">The sentence.</param>
    /// <param name="isWill">Whether a wish becomes what will be, not what was done.</param>
    public static string? Of(string text, bool isWill)
    {
        if (Wishes().Match(text) is { Success: true } wish && !Unplain().IsMatch(wish.Groups["who"].Value)
            && !State().IsMatch(wish.Groups["verb"].Value))
        {
            var becomesWill = isWill && wish.Groups["wish"].Success;
            return Clause.Fact($"{wish.Groups["who"].Value} "
                + $"{(becomesWill ? "will " + wish.Groups["verb"].Value : Verbs.PastOf(wish.Groups["verb"].Value))} "
                + $"{wish.Groups["rest"].Value}");
        }

        if (Others().Match(text) is { Success: true } others && !Unplain().IsMatch(others.Groups["who"].Value)
            && !Unplain().IsMatch(others.Groups["whom"].Value) && !State().IsMatch(others.Groups["verb"].Value))
            return Clause.Fact($"{Clause.AsSubject(others.Groups["whom"].Value)} "
                + $"{(isWill ? "will " + others.Groups["verb"].Value : Verbs.PastOf(others.Groups["verb"].Value))} "
                + $"{others.Groups["rest"].Value}");
        return Proposal().Match(text) is { Success: true } proposal
            ? Clause.Fact($"{Clause.AsSubject(proposal.Groups["who"].Value)} will {proposal.Groups["rest"].Value}")
            : null;
    }

    // Whose wish it is has to be the subject of the sentence and nothing more: "those who do not want to", "what he wants to".
    [GeneratedRegex(
        @"\b(?:not|never|no|nobody|if|whether|who|whom|which|that|what|where|when|why|how|longer|didn|don|doesn|while|as|because|said|"
        + @"says|told|once|and|but|or|instead|he’d)\b|n[’']t\b|\b(?:is|are|was|were|be|been|you)$|^U\.S\.$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unplain();

    [GeneratedRegex("^(?:know|see|hear|say|think|thank|ask|understand|talk|be|have|not|ensure|make|remain|stay|continue|keep|hold)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex State();

    [GeneratedRegex(
        @"^(?:But |And |Now,? |On \w+day, |Meanwhile, |So |Still, )?(?<who>[\p{L}][^“”"",:;]{0,70}?) (?:now |also |still |even |both |"
        + @"only |just |really |desperately )?(?:(?<wish>wants|wanted|want|hopes|hoped|hope|would like|would love|is hoping|are hoping|"
        + @"was hoping|were hoping|wishes|wished)|(?<!\w+(?:ed|ing|[’']s|s[’'])(?: \w+)? |\b(?:a|the|his|her|its|their|our|no|any|new|"
        + @"some|government) )plans|planned|(?<=\b(?:we|they|you|people|officials|leaders|\p{Ll}+ers) )plan|intends|intend|aims|"
        + @"proposes|proposed|threatens|threatened|vows|vowed|promises|promised|pledges|pledged|is planning|are planning|was planning|"
        + @"were planning|is preparing|are preparing|(?:has |have |had )?(?:announced|unveiled|proposed|released|has|have|had|outlined) "
        + @"(?:a |its |his |her |their )?(?:\w+ )?(?:plans?|proposals?)) to (?<verb>\p{Ll}+) (?<rest>[^“”"":;]{8,220})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wishes();

    [GeneratedRegex(
        @"^(?:But |And |Now,? |On \w+day, |Meanwhile, |So |Still, )?(?<who>[\p{L}][^“”"",:;]{0,60}?) (?:has |have |had |also |is |are |"
        + @"was |were )*(?:urges|urged|urging|called on|calls on|calling on|called upon|wants|wanted|pressed|presses|pressing|begged|"
        + @"implored|demanded for) (?<whom>(?!to\b)[\p{L}][^“”"",:;]{1,60}?) to (?<verb>\p{Ll}+) (?<rest>[^“”"":;]{8,220})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"^Under (?:a|an|the|his|her|its|their|this|that|\p{Lu}\p{L}+[’']s?) (?:[\w’'-]+ ){0,4}(?:proposals?|plans?|bill|"
        + @"draft)\b[^,“”""]{0,60}, (?<who>[^“”"",:;]{3,80}) would (?<rest>[^“”"":;]{8,200})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Proposal();
}
