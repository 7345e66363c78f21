using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;

namespace ChatBot.Language.Names.Reading;

/// <summary>Parts a name into titles, given names and family name, and tells what it names.</summary>
internal static class NameParts
{
    /// <param name="text">The text.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="tells">Whether a capital tells anything in the text.</param>
    public static WrittenName Part(INamedText text, int first, int last, bool tells)
    {
        var core = CoreOf(text, first, last);
        var name = new WrittenName(text, first, core, last);
        var kind = KindOf(name, tells);
        name = name with
        {
            Kind = kind,
            Family = tells && kind is NameKind.Person or NameKind.Unknown && !name.HasLink
            ? FamilyOf(name) : default
        };
        return name with { Certainty = CertaintyOf(name, tells) };
    }

    /// <summary>Gives the first of two that share a family name that of the other: "Bill and Hillary Clinton".</summary>
    public static void ShareFamilies(List<WrittenName> names)
    {
        for (var at = 0; at + 1 < names.Count; at++)
        {
            var (one, other) = (names[at], names[at + 1]);
            if (one.Length == 1 && other.Length > 1 && other.First == one.Last + 2 && one.Text.WordAt(one.Last + 1) == "and"
                && !other.Family.IsEmpty
                && one.Text.Between(one.Last) is " " && other.Kind is NameKind.Person && IsGiven(one.Text, one.Core)
                && IsGiven(other.Text, other.Core))
                names[at] = one with { Family = other.Family, Kind = NameKind.Person };
        }
    }

    // "Al Berg", not "al-Sharif".
    private static bool IsGiven(INamedText text, int at) =>
        GivenNames.Of(text.WordAt(at)).IsKnown && (text.Tokens[at].IsCapitalised || !NameVocabulary.Particles.Contains(text.WordAt(at)));

    private static int CoreOf(INamedText text, int first, int last)
    {
        var core = first;
        for (var at = first; at <= last; at++)
        {
            if (IsTitle(text, first, at, last))
                core = at + 1;
            // "Secretary of State John Kerry": the office ends before the name.
            else if (at > first && at < last && text.WordAt(at - 1) == "of" && at - 2 < core && core > first && text.IsJoined(at)
                && IsGiven(text, at + 1))
                core = at + 1;
        }

        // "Justice Department", "Governor's Office": no Mr. Department.
        var isBody = core == last && TitleWords.IsOrganisation(text.WordAt(core));
        return core > first && core <= last && (isBody || text.WordAt(core) == "of") ? first : core;
    }

    // "Architect Ida Berg": a trade is a title only where a name follows it. "Senators Ada Lind and Ole Vik": those of several.
    private static bool IsTitle(INamedText text, int first, int at, int last)
    {
        var word = text.WordAt(at);
        // "Guillermo del Toro" is no delegate, and "Sheriff's Office" nobody's.
        if (!text.Tokens[at].IsCapitalised || text.IsPossessive(at)
            || (NameVocabulary.Particles.Contains(word) && !text.Between(at).StartsWith(".")))
            return false;
        if (TitleWords.Contains(word))
            return at < last || Enumerable.Range(first, at - first).All(before => TellsWhich(text.WordAt(before)));
        return at < last && text.Between(at) is " " && (TitleWords.MayLead(word) || (word is [.., 's'] && TitleWords.Contains(word[..^1])));
    }

    // "Russian Foreign Minister" is all title, "Martin Luther King" is not.
    private static bool TellsWhich(string word) => TitleWords.Contains(word) || TitleWords.IsRank(word) || Peoples.Contains(word);

    private static NameKind KindOf(WrittenName name, bool tells)
    {
        var (text, core, last) = (name.Text, name.Core, name.Last);
        if (core > last)
            return NameKind.Person;
        if (IsBody(text, core, last))
            return NameKind.Organisation;
        if (tells && IsInitials(text, core, last))
            return NameVocabulary.Letters.Contains(text.WordAt(core)) ? NameKind.Place : NameKind.Organisation;
        if (Places.LengthAt(text.Tokens, core) == last - core + 1)
            return NameKind.Place;
        if (core > name.First
            || (last > core && !name.HasLink && (IsGiven(text, core) || IsInitial(text, core) || StandsFirst(text, core, last))))
            return NameKind.Person;
        if (Enumerable.Range(core, last - core + 1).All(at => Peoples.Contains(text.WordAt(at))))
            return NameKind.People;
        return IsLocated(name) ? NameKind.Place : NameKind.Unknown;
    }

    // The word that makes it a body stands last or first, or before "of" or "for"; or "&" joins its words.
    private static bool IsBody(INamedText text, int core, int last)
    {
        for (var at = core; at <= last; at++)
        {
            if (at < last && text.Between(at) is "&" or " & ")
                return true;
            if ((at == core || at == last || text.WordAt(at + 1) is "of" or "for" or "on") && TitleWords.IsOrganisation(text.WordAt(at)))
                return true;
        }

        return false;
    }

    // "J. Berg", "J.K. Berg".
    private static bool IsInitial(INamedText text, int at) =>
        text.WordAt(at).Length == 1 || text.Tokens[at].Range.Of(text.Text).Contains('.', StringComparison.Ordinal);

    // "NATO", "IBM", "U.S.".
    private static bool IsInitials(INamedText text, int core, int last) =>
        core == last && text.Tokens[core].Range.Of(text.Text) is { Length: >= 2 and <= 5 } written
        && written.All(letter => char.IsUpper(letter) || letter == '.');

    // Not "at", which stands before bodies as well.
    private static bool IsLocated(WrittenName name) =>
        name.IsWhere && name.Text.WordAt(name.First - 1) != "at" && !name.Text.IsPossessive(name.Last);

    private static WordSpan FamilyOf(WrittenName name)
    {
        var (text, core, last) = (name.Text, name.Core, name.Last);
        while (last > core && NameVocabulary.Suffixes.Contains(text.WordAt(last)))
            last--;
        if (core > last)
            return default;
        if (StandsFirst(text, core, last))
            return new(core, core + 1);
        var first = last;
        // "Smith-Jones", but "Jean-Claude": a hyphen joins the last words of several only.
        while (first - 1 > core && text.Between(first - 1) is "-" or "‑" && text.Tokens[first - 1].IsCapitalised)
            first--;
        if (first - 1 == core && text.Between(core) is "-" or "‑")
            first = core;
        while (first > core && NameVocabulary.Particles.Contains(text.WordAt(first - 1))
            && (first - 1 > core || !text.Tokens[core].IsCapitalised))
            first--;
        return new(first, last + 1);
    }

    // "Kim Jong Il", "Ban Ki-moon", "Mao Zedong".
    private static bool StandsFirst(INamedText text, int core, int last) =>
        last - core is 1 or 2 && NameVocabulary.FamilyFirst.Contains(text.WordAt(core)) && text.Between(core) is " "
        && !NameVocabulary.Particles.Contains(text.WordAt(core + 1))
        && Enumerable.Range(core + 1, last - core).All(at => Syllables.MakeUp(text.WordAt(at)) && (!IsGiven(text, at) || last - core == 2));

    private static NameCertainty CertaintyOf(WrittenName name, bool tells)
    {
        var (text, first) = (name.Text, name.First);
        if (name.Kind is NameKind.Place or NameKind.People || (name.Core > first && name.Length > 0))
            return NameCertainty.Told;
        if (!tells)
            return NameCertainty.Untold;
        var word = text.WordAt(first);
        // "If it rains, Instead some stay": put together of parts that stood elsewhere.
        if (first == name.Last && NameVocabulary.Openers.Contains(word))
            return NameCertainty.Ordinary;
        if (first < name.Last || !text.Opens(first) || HasInnerCapital(text, first))
            return NameCertainty.Told;
        // "State media", "Worldwide, …", "Residents fear …": the word for any body, the place of an adverb, the form of a plural or a
        // participle.
        return TitleWords.IsOrganisation(word) || text.Between(first).StartsWith(",")
            || (word.Length > 4 && (word[^1] == 's' || word.EndsWith("ed", StringComparison.Ordinal)))
            ? NameCertainty.Ordinary
            : NameCertainty.Untold;
    }

    // "McAllister", "O’Brien", "NATO".
    private static bool HasInnerCapital(INamedText text, int at) =>
        text.Tokens[at].Range.Of(text.Text).AsSpan(1).ContainsAnyInRange('A', 'Z');
}
