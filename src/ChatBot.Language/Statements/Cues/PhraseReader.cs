using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Language.Texts;
using ChatBot.Language.Words;
using static ChatBot.Language.Statements.Cues.CueVocabulary;

namespace ChatBot.Language.Statements.Cues;

/// <summary>Reads who is spoken of at a place of a sentence: the noun phrase that ends or begins there, or that opens a clause.</summary>
internal sealed class PhraseReader(WordedText text, Cast cast)
{
    private const int LongestPhrase = 9;
    private const int WordsOfRole = 4;

    /// <summary>"some", "another": words that stand for people by themselves.</summary>
    public static bool IsSome(string word) => Somebodies.Contains(word);

    /// <summary>Whether a description is of people or a body, as far as its last word tells.</summary>
    public static bool IsSomebody(WordedText text, Mention mention)
    {
        for (var word = mention.First; word <= mention.Last; word++)
        {
            if (TitleWords.Contains(text.Words[word].Word) || TitleWords.IsOrganisation(text.Words[word].Word)
                || TitleWords.GenderOf(text.Words[word].Word) is not Names.Given.Gender.Unknown
                || CueVocabulary.People.Contains(text.Words[word].Word))
                return true;
        }

        return false;
    }

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    public static bool IsDeterminer(string word) => Openers.Contains(word);

    /// <summary>The phrase whose last word is given; null where there is none that could speak.</summary>
    public Mention? EndingAt(int last, int floor)
    {
        if (last < floor)
            return null;
        var word = text.Words[last];
        if (Pronouns.Contains(word.Word))
            return new(MentionKind.Pronoun, last, last);
        if (Somebodies.Contains(word.Word))
            return new(MentionKind.Description, last, last);
        if (cast.RunAt(last) is { } run && run.Last == last)
            return EndingWithName(run, floor);
        return word.IsFunctionWord || char.IsDigit(word.Word[0]) ? null : Describe(last, floor);
    }

    /// <summary>The phrase that begins with a given word; null where none does.</summary>
    public Mention? StartingAt(int first, int ceiling)
    {
        if (first >= ceiling)
            return null;
        if (Pronouns.Contains(text.Words[first].Word))
            return new(MentionKind.Pronoun, first, first);
        var last = first - 1;
        WrittenName? name = null;
        while (last + 1 < ceiling && last - first < LongestPhrase && (last < first || text.IsJoined(last)))
        {
            var next = text.Words[last + 1];
            if (next.IsFunctionWord && !(last < first && Openers.Contains(next.Word)) && cast.RunAt(last + 1) is null)
                break;
            last++;
            if (cast.RunAt(last) is { } run)
                (last, name) = (run.Last, run);
        }

        if (last < first || char.IsDigit(text.Words[last].Word[0]))
            return null;
        if (name is not null && name.Last == last && IsNaming(name))
            return new(MentionKind.Name, name.First, name.Last, name);
        // "said a Republican strategist, Joe Smith,"
        if (last + 1 < ceiling && text.GapAfter(last) is ", " && cast.RunAt(last + 1) is { } behind && IsHuman(behind)
            && (last == first || text.Words[last].IsCapitalised is false))
            return new(MentionKind.Name, behind.First, behind.Last, behind);
        while (last + 2 < ceiling && last - first < LongestPhrase && text.IsJoined(last) && Links.Contains(text.Words[last + 1].Word)
            && text.IsJoined(last + 1) && !Pronouns.Contains(text.Words[last + 2].Word))
        {
            last += 2;
            while (last + 1 < ceiling && text.IsJoined(last) && !text.Words[last + 1].IsFunctionWord)
                last++;
        }

        return new(MentionKind.Description, first, last);
    }

    /// <summary>Who or what opens the clause that begins with a given word, leading adverbs and phrases left out.</summary>
    public Mention? Opening(int first, int ceiling)
    {
        var at = first;
        while (at < ceiling && (Leads.Contains(text.Words[at].Word) || text.Words[at].Word.EndsWith("ly", StringComparison.Ordinal)))
        {
            // A phrase ends with its comma; a lone conjunction does not need one.
            var isShort = text.Words[at].Word is "but" or "and" or "so" or "yet" or "still" or "then" or "that" or "or" or "while" or "as"
                or "when" or "if" or "because" or "though" or "although" or "also";
            var comma = at;
            while (comma < ceiling && !text.GapAfter(comma).Contains(','))
                comma++;
            if (!isShort && comma >= ceiling - 1)
                return null;
            at = isShort ? at + 1 : comma + 1;
        }

        if (at >= ceiling)
            return null;
        if (cast.RunAt(at) is { } run && run.First == at)
        {
            if (Described(run, ceiling) is { } bearer)
                return new(MentionKind.Name, bearer.First, bearer.Last, bearer);
            if (!text.IsPossessive(run.Last) && !IsCompound(run, ceiling))
                return IsNaming(run) ? new(MentionKind.Name, run.First, run.Last, run) : new(MentionKind.Description, run.First, run.Last);
            return StartingAt(at, ceiling);
        }

        var word = text.Words[at];
        if (Pronouns.Contains(word.Word))
            return new(MentionKind.Pronoun, at, at);
        return Openers.Contains(word.Word) || !word.IsFunctionWord ? Named(StartingAt(at, ceiling), ceiling) : null;
    }

    /// <summary>Whether a name is one: neither a title by itself, nor "the Democrat", who is anybody, nor of a case, "Roe v.
    /// Wade".</summary>
    public bool IsNaming(WrittenName run) =>
        cast.PersonOf(run) is not null && run.Length > 0
        && !(run.Kind is NameKind.People && run.IsArticled && text.Words[run.Last].Word[^1] != 's')
        && !(run.First > 0 && text.Words[run.First - 1].Word is "v" or "vs");

    public bool IsHuman(WrittenName run) => cast.PersonOf(run) is { IsHuman: true };

    // "Conservative pundit Tucker Carlson", "Republican state Rep. Ada Lind": the first name only tells what the second one is.
    private WrittenName? Described(WrittenName run, int ceiling)
    {
        var isRole = false;
        var at = run.Last + 1;
        for (; at < ceiling && at - run.Last <= WordsOfRole && text.IsJoined(at - 1) && !text.Words[at].IsCapitalised; at++)
            isRole |= TitleWords.IsRole(text.Words[at].Word);
        return at < ceiling && text.IsJoined(at - 1) && cast.RunAt(at) is { } name && name.First == at && IsHuman(name)
            && (isRole || name.Core > name.First) ? name : null;
    }

    // "Trump campaign officials", "Islamic militants": the name only tells which.
    private bool IsCompound(WrittenName run, int ceiling) =>
        run.Last + 1 < ceiling && text.IsJoined(run.Last)
        && text.Words[run.Last + 1] is { IsCapitalised: false, IsFunctionWord: false } next
        && (Compounding.Contains(next.Word) || TitleWords.IsRole(next.Word)
            || (next.Word is [.., 's'] && TitleWords.IsRole(next.Word[..^1]))
            || (run.Kind is NameKind.People && !run.IsArticled && text.Words[run.Last].Word[^1] != 's' && !PastForms.Are(next)));

    // "Longtime pollster Pat Caddell told": a description that ends with a name.
    private Mention? Named(Mention? phrase, int ceiling)
    {
        if (phrase is not { Kind: MentionKind.Description } described)
            return phrase;
        for (var word = described.First; word <= described.Last && word < ceiling; word++)
        {
            if (cast.RunAt(word) is { } run && run.Last <= described.Last && !text.IsPossessive(run.Last) && IsHuman(run)
                && (word == described.First || !Links.Contains(text.Words[word - 1].Word)) && !IsCompound(run, ceiling))
                return new(MentionKind.Name, run.First, run.Last, run);
        }

        return phrase;
    }

    private Mention? EndingWithName(WrittenName run, int floor)
    {
        if (run.First < floor)
            return null;
        if (run.First > floor && text.IsJoined(run.First - 1))
        {
            var before = text.Words[run.First - 1];
            if (Links.Contains(before.Word)
                || (Openers.Contains(before.Word) && run.First - 2 >= floor && text.IsJoined(run.First - 2)
                    && Links.Contains(text.Words[run.First - 2].Word)))
                return Describe(run.Last, floor);
            if (before.Word == "and" && run.First - 2 >= floor && cast.RunAt(run.First - 2) is { } other && text.IsJoined(run.First - 2))
                return new(MentionKind.Description, other.First, run.Last);
        }

        return IsNaming(run)
            ? new(MentionKind.Name, run.First, run.Last, run)
            : new(MentionKind.Description, run.First > floor && Openers.Contains(text.Words[run.First - 1].Word) ? run.First - 1
                : run.First, run.Last);
    }

    private Mention? Describe(int last, int floor)
    {
        var first = last;
        var head = last;
        while (true)
        {
            while (first > floor && last - first < LongestPhrase && text.IsJoined(first - 1) && !text.Words[first - 1].IsFunctionWord
                && !CueVerbs.IsFinite(text.Words[first - 1]))
                first--;
            if (first > floor && text.IsJoined(first - 1) && Openers.Contains(text.Words[first - 1].Word))
                first--;
            if (first - 2 < floor || last - first >= LongestPhrase || !text.IsJoined(first - 1)
                || !Links.Contains(text.Words[first - 1].Word)
                || !text.IsJoined(first - 2) || text.Words[first - 2].IsFunctionWord)
                break;
            first -= 2;
            head = first;
        }

        // "Senator Graham of South Carolina": the name is whom the rest is about.
        if (head < last && cast.RunAt(head) is { } run && run.Last == head && IsNaming(run))
            return new(MentionKind.Name, run.First, run.Last, run);
        return first > floor && Links.Contains(text.Words[first - 1].Word) && text.IsJoined(first - 1)
            && Leads.Contains(text.Words[first - 1].Word) && head == last && text.SentenceWords[text.SentenceOf(last)].First == first - 1
            ? null
            : new(MentionKind.Description, first, last);
    }
}
