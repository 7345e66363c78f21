using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Speech;

namespace ChatBot.Language.Names.Reading;

/// <summary>
/// The names of a question that is typed without capitals: known places, and whoever stands between "did" or its like and the verb, "what
/// did ole lindberg demand".
/// </summary>
internal static class SmallNames
{
    public static IReadOnlyList<WrittenName> Read(INamedText text)
    {
        if (!Asks(text.WordAt(0)))
            return [];
        var names = new List<WrittenName>();
        for (var at = 1; at < text.Tokens.Count; at++)
        {
            var place = Places.LengthAt(text.Tokens, at);
            var (last, certainty) = (place > 0 ? at + place - 1 : -1, NameCertainty.Told);
            if (last < 0 && text.WordAt(at - 1) is "did" or "does" or "do" or "has" or "had")
                (last, certainty) = Actor(text, at);
            if (last < 0)
                continue;
            names.Add(NameParts.Part(text, at, last, tells: true) with { Certainty = certainty });
            at = last;
        }

        return names;
    }

    private static bool Asks(string word) =>
        word is "what" or "who" or "whom" or "when" or "where" or "why" or "how" or "which" or "did" or "does" or "do" or "has" or "had";

    // Told where a given name stands in front or a verb of speech behind; people do not type "did rain fall" of somebody.
    private static (int Last, NameCertainty Certainty) Actor(INamedText text, int at)
    {
        if (!MayBeName(text, at))
            return (-1, default);
        var isGiven = GivenNames.Of(text.WordAt(at)).IsKnown;
        var last = isGiven && MayBeName(text, at + 1) && at + 2 < text.Tokens.Count && !text.Tokens[at + 2].IsFunctionWord ? at + 1 : at;
        if (last + 1 >= text.Tokens.Count || text.Tokens[last + 1].IsFunctionWord || !text.IsJoined(last))
            return (-1, default);
        return (last, isGiven || SpeechActs.IsSaying(text.Tokens[last + 1].Term) ? NameCertainty.Told : NameCertainty.Untold);
    }

    private static bool MayBeName(INamedText text, int at)
    {
        if (at >= text.Tokens.Count || text.Tokens[at].IsFunctionWord || !char.IsLetter(text.WordAt(at)[0]))
            return false;
        var word = text.WordAt(at);
        return !NameVocabulary.Openers.Contains(word) && !TitleWords.IsRole(word) && !TitleWords.IsOrganisation(word)
            && !(word is [.., 's'] && TitleWords.IsRole(word[..^1]))
            && !Peoples.Contains(word) && !Dates.CalendarWords.Contains(word);
    }
}
