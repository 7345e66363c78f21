using ChatBot.Language.Dates;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Numbers;
using ChatBot.Language.Sentences;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Reading;

/// <summary>Tells of each word whether it may begin a name, and how far a name goes.</summary>
internal sealed class NameWords
{
    private const int MostParticles = 3;
    private const int LongestSentence = 60;

    private readonly INamedText text;
    private readonly IReadOnlyList<TextToken> tokens;
    private readonly BodyNames bodies;

    public NameWords(INamedText text)
    {
        (this.text, tokens) = (text, text.Tokens);
        bodies = new(text, at => IsName(at) && DayAt(at) == 0);
    }

    /// <summary>How many words the day with a name that begins at a word has: "Black Friday" two; 0 where none begins.</summary>
    public int DayAt(int at) => tokens[at].IsCapitalised && NamedDays.LengthAt(tokens, at) is (var length, true) ? length : 0;

    /// <summary>Whether a name begins with a word, small particles before it left aside.</summary>
    public bool Begin(int at) =>
        IsName(at) && !text.IsLeftOut(at) && !(text.Opens(at) && (OpensOrdinarily(at) || OpensTitle(at)));

    /// <summary>The last word of the name that begins with a word.</summary>
    public int LastFrom(int first)
    {
        var last = first;
        while (Next(first, last) is > 0 and var next)
            last = next;
        return last;
    }

    // The word that a name goes on to; 0 where it ends.
    private int Next(int first, int last)
    {
        // "AT&T", "Johnson & Johnson".
        if (bodies.IsBeforeAmpersand(last))
            return last + 1;
        if (!text.IsJoined(last) || EndsAtStop(last) || text.IsLeftOut(last + 1) || DayAt(last + 1) != 0)
            return 0;
        if (text.IsPossessive(last))
            return bodies.BehindOwner(last);
        return IsName(last + 1) || IsModalName(first, last + 1) || IsTail(first, last) ? last + 1
            : BehindParticles(last) is > 0 and var behind ? behind : bodies.BehindLink(last);
    }

    /// <summary>The first of the small particles before a word: "von der Leyen", "al-Sharif".</summary>
    /// <param name="at">The word.</param>
    /// <param name="floor">The first word that no other name has.</param>
    public int FirstWithParticles(int at, int floor)
    {
        var first = at;
        while (first > floor && at - first < MostParticles && IsSmallParticle(first - 1) && text.IsJoined(first - 1))
            first--;
        return first;
    }

    // A word with a capital that is no function word and not of the calendar.
    private bool IsName(int at)
    {
        if (at >= tokens.Count || !tokens[at].IsCapitalised)
            return false;
        var word = tokens[at];
        if (bodies.IsBeforeAmpersand(at))
            return true;
        if (word.IsFunctionWord)
            return IsWill(at) || (IsInitial(at) && at > 0 && text.IsJoined(at - 1) && tokens[at - 1].IsCapitalised);
        if (CalendarWords.Contains(word.Word))
            return NamedDays.LengthAt(tokens, at) is ( > 1, false) || IsBearersMonth(at);
        return !IsOfDate(at);
    }

    // "D." of "John D. Rockefeller": a letter that is else what remains of a function word.
    private bool IsInitial(int at) =>
        tokens[at].Range.Length == 1 && text.Between(at).StartsWith(".") && at + 1 < tokens.Count && tokens[at + 1].IsCapitalised;

    // Nobody is called Monday, and June only where the name goes on, "June Allyson", or speaks, "June said": not "12 June" and not "in June
    // Lind said".
    private bool IsBearersMonth(int at)
    {
        if (!CalendarWords.IsMonth(tokens[at].Word) || !GivenNames.Of(tokens[at].Word).IsKnown
            || (at > 0 && IsBeforeDate(tokens[at - 1].Word)))
            return false;
        if (at + 1 >= tokens.Count || text.Between(at) is not " ")
            return false;
        var next = tokens[at + 1];
        return next.IsCapitalised
            ? !next.IsFunctionWord && !CalendarWords.Contains(next.Word)
            : SpeechActs.IsSaying(next.Term) && next.Word.EndsWith('d') && (at == 0 || text.Opens(at));
    }

    private static bool IsBeforeDate(string word) =>
        char.IsAsciiDigit(word[0]) || CalendarWords.Contains(word)
        || DateVocabulary.Of(word).Kind is DateWordKind.Before or DateWordKind.Which or DateWordKind.Stage or DateWordKind.Of
        or DateWordKind.Ordinal;

    // "Dec. 30", "70 CE", "Q3", "Friday Night": capitals of dates.
    private bool IsOfDate(int at)
    {
        var word = DateVocabulary.Of(tokens[at].Word);
        return word.Kind switch
        {
            DateWordKind.Month or DateWordKind.Era => IsDigits(at + 1) || IsDigits(at - 1),
            DateWordKind.Part or DateWordKind.Season => CalendarWords.Contains(text.WordAt(at - 1)) || IsDigits(at + 1),
            _ => tokens[at].Word is ['q', >= '1' and <= '4'],
        };
    }

    private bool IsDigits(int at) => at >= 0 && at < tokens.Count && char.IsAsciiDigit(tokens[at].Word[0]);

    // "Theresa May", "Mrs May", "Jaden Will Smith": words that else help a verb.
    private bool IsModalName(int first, int at) =>
        at < tokens.Count && tokens[at].IsCapitalised && text.Between(at - 1) is " " or ". " && tokens[at].Word is "may" or "will"
        && !IsDigits(at + 1) && (GivenNames.Of(tokens[at - 1].Word).IsKnown || TitleWords.Contains(tokens[first].Word))
        && !(text.Opens(first) && IsQuestion);

    // "Will Lind left", and not "Will Lind leave?" nor "Why They Will Leave".
    private bool IsWill(int at)
    {
        if (tokens[at].Word is not "will" || at + 1 >= tokens.Count || text.Between(at) is not " " || !tokens[at + 1].IsCapitalised
            || tokens[at + 1].IsFunctionWord || CalendarWords.Contains(tokens[at + 1].Word))
            return false;
        return at > 0 && text.Between(at - 1) is " " ? !tokens[at - 1].IsCapitalised : !EndsInQuestion(at);
    }

    private bool EndsInQuestion(int at)
    {
        var last = Math.Min(tokens.Count - 1, at + LongestSentence);
        while (at < last && !text.Between(at).ContainsAny('.', '!', '?'))
            at++;
        return at == tokens.Count - 1 ? IsQuestion : text.Between(at).Contains('?');
    }

    private bool IsQuestion => text.Text.EndsWith('?');

    // "Ursula von der Leyen": the word that the name goes on to behind particles; 0 where it does not.
    private int BehindParticles(int last)
    {
        var at = last + 1;
        while (at - last <= MostParticles && IsSmallParticle(at) && text.IsJoined(at))
            at++;
        return at > last + 1 && IsName(at) ? at : 0;
    }

    private bool IsSmallParticle(int at) => !tokens[at].IsCapitalised && NameVocabulary.Particles.Contains(tokens[at].Word);

    // "Ban Ki-moon", not "Moscow-based": a part that goes on small behind a hyphen where the name begins as those names do.
    private bool IsTail(int first, int last) =>
        last > first && text.Between(last) is "-" or "‑" && NameVocabulary.FamilyFirst.Contains(tokens[last - 1].Word)
        && Syllables.MakeUp(tokens[last].Word) && Syllables.MakeUp(tokens[last + 1].Word);

    // "in Ohio. Lind": a stop joins the parts of a name only behind an initial, a title or a saint.
    private bool EndsAtStop(int at)
    {
        if (!text.Between(at).StartsWith("."))
            return false;
        var written = tokens[at].Range.Of(text.Text);
        if (TitleWords.Contains(tokens[at].Word) || tokens[at].Word is "st" or "ste" || NameVocabulary.Suffixes.Contains(tokens[at].Word))
            return false;
        return Abbreviations.KindOf(written) switch
        {
            AbbreviationKind.Initial or AbbreviationKind.Leading => false,
            // "J.K. Lind", not "U.S. President".
            AbbreviationKind.Either => !written.Contains('.') || NameVocabulary.Letters.Contains(tokens[at].Word),
            _ => written is not "I",
        };
    }

    // "Critics said", "Hardly": a word that opens a sentence and is no name for sure.
    private bool OpensOrdinarily(int at)
    {
        var word = tokens[at].Word;
        if (NameVocabulary.Openers.Contains(word))
            return true;
        if (TitleWords.Contains(word) || OpensWholeName(at))
            return false;
        if (text.IsWrittenSmall(word) || AmountReader.IsNumeric(word))
            return true;
        // "Prosecutors said", not "Senators Ada Lind and Ole Vik".
        if (word is [.., 's'] && TitleWords.IsRole(word[..^1]))
            return !(text.IsJoined(at) && IsName(at + 1));
        return (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal))
            && !GivenNames.Of(word).IsKnown && !Places.IsKnown(word);
    }

    // "Mark Parkinson said", though the text has "mark" as well; not "Faith Leaders".
    private bool OpensWholeName(int at) =>
        GivenNames.Of(tokens[at].Word).IsKnown && text.Between(at) is " " && IsName(at + 1) && !text.IsPossessive(at)
        && tokens[at + 1].Word is not [.., 's'] and var next && !TitleWords.IsOrganisation(next) && !text.IsWrittenSmall(next);

    // "Transport minister Ada Lind".
    private bool OpensTitle(int at) =>
        text.IsJoined(at) && tokens[at + 1] is { IsCapitalised: false } next && TitleWords.Contains(next.Word) && !text.IsPossessive(at);
}
