using ChatBot.Language.Dates;
using ChatBot.Language.Frames;
using ChatBot.Language.Names;
using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Language.Texts;
using ChatBot.Language.Words;
using static ChatBot.Language.Statements.Cues.CueVocabulary;

namespace ChatBot.Language.Statements.Cues;

/// <summary>Finds the verbs and phrases that tell who says something, each with its subject.</summary>
internal sealed class CueFinder(WordedText text, Cast cast)
{
    private readonly PhraseReader phrases = new(text, cast);

    /// <summary>The cues of one sentence, in order. Those inside quotations are the speaker's, not the article's, and are left
    /// out.</summary>
    public List<SpeechCue> Find(int sentence)
    {
        var cues = new List<SpeechCue>();
        var (first, end) = text.SentenceWords[sentence];
        for (var word = first; word < end; word++)
        {
            if (!text.IsQuoted(word) && !text.IsCredit(word) && MayBeCue(text.Words[word])
                && Read(sentence, word, Floor(word, first), end, cues) is { } cue)
                cues.Add(cue);
        }

        return cues;
    }

    /// <summary>Who opens a sentence, if its words outside of quotations tell.</summary>
    public Mention? Subject(int sentence)
    {
        var (first, end) = text.SentenceWords[sentence];
        while (first < end && (text.IsQuoted(first) || text.IsCredit(first)))
            first++;
        return first < end ? phrases.Opening(AfterDateline(first), Ceiling(first, end)) : null;
    }

    private static bool MayBeCue(TextToken token) =>
        token.Word == "according" || CueVerbs.IsFinite(token) || CueVerbs.IsBare(token) || CueVerbs.IsParticiple(token);

    private SpeechCue? Read(int sentence, int word, int floor, int end, List<SpeechCue> before)
    {
        var token = text.Words[word];
        if (token.Word == "according" && word + 2 < end && text.Words[word + 1].Word == "to")
            return phrases.StartingAt(word + 2, Ceiling(word, end)) is { } source
                ? new(sentence, source, word, word + 1, token.Term, true) : null;
        if (CueVerbs.IsFinite(token))
            return Finite(sentence, word, floor, end, before);
        if (CueVerbs.IsBare(token))
            return Plural(sentence, word, floor);
        return CueVerbs.IsParticiple(token) ? Participle(sentence, word, floor, before) : null;
    }

    private SpeechCue? Finite(int sentence, int word, int floor, int end, List<SpeechCue> cues)
    {
        var token = text.Words[word];
        var (last, isBroken, isDenied) = Before(word, floor);
        if (isDenied || IsPassive(word, last))
            return null;
        if (Inverted(word, isBroken, end) is { } behind && (IsSomebody(behind) || !OpensWithNameInCommas(floor)))
            return new(sentence, behind, word, word, token.Term, true);
        if (last < floor)
            return null;
        var cue = new SpeechCue(sentence, null!, word, word, token.Term, false);
        var joining = text.Words[last].Word;
        if (joining is "who" or "which")
            return Relative(last, floor) is { } antecedent ? cue with { Speaker = antecedent } : null;
        if (joining is "and" or "but" or "or")
            return Shared(word, floor, cues) is { } shared ? cue with { Speaker = shared, IsBesides = true } : null;
        if (isBroken)
            return Apposed(last, floor) is { } apposed ? cue with { Speaker = apposed } : null;
        if (phrases.EndingAt(last, floor) is not { } subject || !Speaks(subject, token.Word, word))
            return null;
        return cue with { Speaker = subject with { IsClause = IsClause(subject, floor) } };
    }

    // "was charged", "the deals required by law".
    private bool IsPassive(int word, int last)
    {
        for (var between = word - 1; between > last && between >= 0; between--)
        {
            if (text.Words[between].Word is "is" or "was" or "are" or "were" or "been" or "being")
                return true;
        }

        return text.Words[word].Word.EndsWith("ed", StringComparison.Ordinal) && word + 1 < text.Words.Count && text.IsJoined(word)
            && text.Words[word + 1].Word == "by";
    }

    private SpeechCue? Plural(int sentence, int word, int floor)
    {
        var (last, isBroken, isDenied) = Before(word, floor);
        if (isDenied || isBroken || last < floor || phrases.EndingAt(last, floor) is not { } subject)
            return null;
        var head = text.Words[subject.Last].Word;
        var isPlural = Plurals.Contains(head) || head.EndsWith('s') || PhraseReader.IsSome(head)
            || (subject.Kind is MentionKind.Description
                && (text.Words[subject.First].Word is "those" || text.Words[last].Word.EndsWith('s') || HasAnd(subject)));
        return isPlural ? new(sentence, subject, word, word, text.Words[word].Term, false) : null;
    }

    private bool HasAnd(Mention subject) =>
        Enumerable.Range(subject.First, subject.Last - subject.First).Any(word => text.Words[word].Word == "and");

    private SpeechCue? Participle(int sentence, int word, int floor, List<SpeechCue> cues)
    {
        var token = text.Words[word];
        var (last, isBroken, isDenied) = Before(word, floor);
        if (isDenied)
            return null;
        var cue = new SpeechCue(sentence, null!, word, word, token.Term, false);
        // "is saying", "was quoted as saying"
        if (!isBroken && word - 1 > last && text.Words[word - 1].Word is "as" or "is" or "was" or "are" or "were" or "been")
            return phrases.EndingAt(last, floor) is { } subject ? cue with { Speaker = subject } : null;
        if (word > floor && (text.GapAfter(word - 1).ContainsAny(',', '—', '–')
            || text.Words[word - 1].Word is "and" or "before" or "after" or "by"))
            return Shared(word, floor, cues) is { } shared ? cue with { Speaker = shared, IsBesides = true } : null;
        // "with analysts saying"
        if (!isBroken && last == word - 1 && phrases.EndingAt(last, floor) is { } told && told.First > floor
            && text.Words[told.First - 1].Word is "with" or "has" or "shows")
            return cue with { Speaker = told };
        return null;
    }

    // Walks back over what may stand between subject and verb.
    private (int Last, bool IsBroken, bool IsDenied) Before(int word, int floor)
    {
        var last = word - 1;
        var isBroken = false;
        while (last >= floor)
        {
            var gap = text.GapAfter(last);
            // "Senator Graham (R-S.C.) told"
            if (gap.Contains(')') && OpeningBracket(last, floor) is >= 0 and var outside)
            {
                last = outside;
                continue;
            }

            isBroken |= gap.ContainsAny(",—–(") || (gap.Contains('-') && gap.Contains(' '));
            var token = text.Words[last];
            if (NegationWords.IsNo(token.Word) || Unsure.Contains(token.Word))
                return (last, isBroken, true);
            if (Between.Contains(token.Word)
                || (token.Word.EndsWith("ly", StringComparison.Ordinal) && !token.IsCapitalised
                    && token.Word is not ("family" or "ally" or "assembly" or "daily" or "weekly" or "monthly")))
            {
                last--;
                continue;
            }

            // "Trump on Monday said", "the minister on Thursday night said"
            if (!isBroken && TimeBefore(last, floor) is > 0 and var words)
            {
                last -= words;
                continue;
            }

            break;
        }

        return (last, isBroken, false);
    }

    // The last word before the bracket that closes behind a word, or -1.
    private int OpeningBracket(int last, int floor)
    {
        const int longest = 6;
        for (var word = last - 1; word >= floor && last - word <= longest; word--)
        {
            if (text.GapAfter(word).Contains('('))
                return word;
        }

        return -1;
    }

    private int TimeBefore(int last, int floor)
    {
        var at = last;
        if (at > floor && text.Words[at].Word is "night" or "morning" or "afternoon" or "evening")
            at--;
        if (CalendarWords.IsLikely(text.Words[at].Word))
            return at > floor && text.Words[at - 1].Word is "on" or "last" or "late" or "early" ? last - at + 2 : last - at + 1;
        return at > floor && text.Words[at].Word is "week" or "month" or "year" && text.Words[at - 1].Word is "last" or "this"
            ? last - at + 2 : 0;
    }

    // "Rikard Moen, a lung specialist, said the fumes harm children": the fumes say nothing.
    private bool OpensWithNameInCommas(int floor) =>
        cast.RunAt(AfterDateline(floor)) is { } run && phrases.IsNaming(run) && text.GapAfter(run.Last).StartsWith(',');

    private bool IsSomebody(Mention mention) => mention.Kind is not MentionKind.Description || PhraseReader.IsSomebody(text, mention);

    private Mention? Inverted(int verb, bool isBroken, int end)
    {
        if (verb + 1 >= end || !text.IsJoined(verb) || text.Words[verb].Word is "told" or "called")
            return null;
        var gap = verb > 0 ? text.GapAfter(verb - 1) : default;
        var isBehindQuote = verb > 0 && text.IsQuoted(verb - 1) && text.SentenceOf(verb - 1) == text.SentenceOf(verb);
        // "Weiss, who speaks for the family, blamed the council": whoever stands behind such a verb is blamed.
        if (!isBehindQuote && (CueVerbs.ActsOn(text.Words[verb]) || !(isBroken && gap.Contains(','))))
            return null;
        var next = text.Words[verb + 1];
        if (PhraseReader.IsPronoun(next.Word))
            return isBehindQuote && (verb + 2 >= end || !text.IsJoined(verb + 1) || text.Words[verb + 2].IsFunctionWord)
                ? new(MentionKind.Pronoun, verb + 1, verb + 1) : null;
        if (phrases.StartingAt(verb + 1, Ceiling(verb, end)) is not { } subject)
            return null;
        if (isBehindQuote)
            return subject;
        // "…, said Mr. Barrett, the lawyer": a clause that went on would have a verb there.
        return subject.Last + 1 >= end || !text.IsJoined(subject.Last) ? subject : null;
    }

    // "Trump, who said"; "the president, who said".
    private Mention? Relative(int who, int floor) => who - 1 < floor ? null : phrases.EndingAt(who - 1, floor);

    // "Trump visited Ohio and said", "Trump smiled, adding".
    private Mention? Shared(int verb, int floor, List<SpeechCue> cues)
    {
        if (cues.FindLast(cue => cue.First < verb && !cue.IsSource) is { } earlier)
            return earlier.Speaker;
        return phrases.Opening(AfterDateline(floor), verb);
    }

    // "SELMA, N.C. — Donald Trump": where the report comes from.
    private int AfterDateline(int first)
    {
        const int longest = 7;
        var sentence = text.SentenceOf(first);
        if (sentence < 0 || text.SentenceWords[sentence].First != first || text.Words[first].Range.Length < 3
            || !text.Words[first].Range.Of(text.Text).All(char.IsUpper))
            return first;
        for (var word = first; word < text.SentenceWords[sentence].End - 1 && word - first < longest; word++)
        {
            if (text.GapAfter(word).ContainsAny('—', '–') || text.GapAfter(word) is " - " or ": ")
                return word + 1;
        }

        return first;
    }

    // "Sergei Lavrov, the Russian minister, said": the first of the parts before the verb that is a name by itself, or else the first that
    // is one at all.
    private Mention? Apposed(int last, int floor)
    {
        Mention? best = null;
        var end = last;
        while (end >= floor)
        {
            var start = end;
            while (start > floor && !text.GapAfter(start - 1).ContainsAny(",;—–("))
                start--;
            // "Menlo Park, California, said": where that is speaks of nothing.
            var isAddress = start > floor && cast.RunAt(end) is { Kind: NameKind.Place } place && place.First == start;
            if (!isAddress && cast.RunAt(end) is { } run && run.Last == end && IsWhole(run, start) && phrases.IsNaming(run))
                best = new(MentionKind.Name, run.First, run.Last, run);
            end = start - 1;
        }

        return best ?? phrases.Opening(AfterDateline(floor), last + 1);
    }

    private bool IsWhole(WrittenName run, int start)
    {
        for (var word = start; word < run.First; word++)
        {
            if (text.Words[word].IsCapitalised ? text.Words[word].Word is not ("but" or "and" or "while")
                : text.Words[word].Word is "of" or "for" or "in" or "at" or "from" or "with" or "to" or "by" or "who" or "on"
                || text.IsPossessive(word) && run.First - word > 4)
                return false;
        }

        return run.First - start <= 5;
    }

    private bool Speaks(Mention subject, string verb, int at)
    {
        if (subject.Kind is MentionKind.Description && CueVerbs.MayBeNoun(text.Words[at]))
            return false;
        // "the man called", "a plan proposed": a participle behind a noun that is not somebody, where no words follow.
        // "the changes expected to come", "a curfew announced from midnight".
        if (subject.Kind is MentionKind.Description && verb.EndsWith("ed", StringComparison.Ordinal) && at + 1 < text.Words.Count
            && text.IsJoined(at)
            && text.Words[at + 1].Word is "to" or "for" or "in" or "at" or "from" or "with" or "during" or "on" or "as" or "last"
            or "earlier"
            && !PhraseReader.IsSomebody(text, subject))
            return false;
        return verb is not "put" || (at + 1 < text.Words.Count && text.Words[at + 1].Word == "it");
    }

    private bool IsClause(Mention subject, int floor) =>
        subject.First > floor && text.Words[subject.First - 1].Word is "when" or "where" or "as" or "while" or "which";

    // The words of a quotation that ends inside of the sentence belong to it no more.
    private int Floor(int word, int first)
    {
        var floor = word;
        while (floor > first && !text.IsQuoted(floor - 1) && !text.GapAfter(floor - 1).ContainsAny(";:"))
            floor--;
        return floor;
    }

    private int Ceiling(int word, int end)
    {
        var ceiling = word;
        while (ceiling < end && !text.IsQuoted(ceiling))
            ceiling++;
        return ceiling;
    }
}
