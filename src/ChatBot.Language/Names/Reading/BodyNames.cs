using ChatBot.Language.Names.Titles;

namespace ChatBot.Language.Names.Reading;

/// <summary>Tells how the name of a body goes on over what stands small in it: "Bank of Norway", "Center for Reproductive Rights",
/// "Food and Drug Administration", "Medical Examiner's Office", "AT&amp;T".</summary>
/// <param name="text">The text.</param>
/// <param name="isName">Whether a word may stand in a name.</param>
internal sealed class BodyNames(INamedText text, Func<int, bool> isName)
{
    private const int LongestOwned = 4;

    /// <summary>Whether a sign for "and" joins a word to the next.</summary>
    public bool IsBeforeAmpersand(int at) =>
        at + 1 < text.Tokens.Count && text.Between(at) is "&" or " & " && text.Tokens[at].IsCapitalised
        && text.Tokens[at + 1].IsCapitalised;

    /// <summary>The word that the name goes on to behind a small one; 0 where it does not.</summary>
    public int BehindLink(int last)
    {
        if (!text.IsJoined(last + 1) || text.Tokens[last + 1].IsCapitalised)
            return 0;
        var (head, link) = (text.WordAt(last), text.WordAt(last + 1));
        if (link == "and")
            return NameVocabulary.JoinedByAnd.Contains((head, text.WordAt(last + 2))) && isName(last + 2) ? last + 2 : 0;
        if (!(link == "of" && NameVocabulary.OfHeads.Contains(head)) && !(link is "for" or "on" && NameVocabulary.ForHeads.Contains(head)))
            return 0;
        var behind = text.WordAt(last + 2) is "the" or "a" && text.IsJoined(last + 2) ? last + 3 : last + 2;
        return isName(behind) ? behind : 0;
    }

    /// <summary>The word that the name goes on to behind a possessive; 0 where it does not: "Trump's Justice Department" is two.</summary>
    public int BehindOwner(int last)
    {
        if (!NameVocabulary.BodyOwners.Contains(text.WordAt(last)))
            return 0;
        for (var at = last + 1; at - last <= LongestOwned && isName(at) && text.IsJoined(at - 1); at++)
        {
            if (TitleWords.IsOrganisation(text.WordAt(at)))
                return last + 1;
        }

        return 0;
    }
}
