using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Understanding;

/// <summary>Reads the names, words and verbs of speech that a question is about.</summary>
internal static class UnitReader
{
    /// <summary>What a word counts that tells what is asked about.</summary>
    public const double WordWeight = 1.0;

    private const double NameWeight = 1.0;
    private const double DateWeight = 0.5;
    private const double WeakWeight = 0.3;
    private const double SayWeight = 0.4;

    // Nouns and verbs that a question is built with rather than about.
    private static readonly HashSet<string> WeakTerms = Terms("weak-words");

    private static readonly HashSet<string> Things = Terms("spoken-things");

    private static readonly HashSet<string> Determiners = [.. "the a an this that these those his her its their any".Split(' ')];

    private static readonly HashSet<string> Auxiliaries = ["did", "does", "do", "has", "had", "will", "would", "is", "was"];

    /// <param name="text">One question.</param>
    /// <param name="terms">Its words as they are searched.</param>
    public static List<AskedUnit> Read(string text, IReadOnlyList<QueryTerm> terms)
    {
        var units = new List<AskedUnit>();
        var hasForce = false;
        var role = AskedRole.In(text);
        var read = new ReadSentence(text, null);
        for (var i = 0; i < terms.Count; i++)
        {
            if (role is not null && role.Words.Contains(terms[i].Token.Range))
            {
                var words = terms.Skip(i).TakeWhile(term => role.Words.Contains(term.Token.Range)).ToList();
                if (words.Find(term => term.Token.Range == role.Head) is { } head)
                    units.Add(new(UnitKind.Name, [.. words.Where(term => term != head), head], NameWeight) { Role = role.Role });
                i += words.Count - 1;
                continue;
            }

            if ((terms[i].IsName || IsUnknownSubject(text, terms[i])) && !IsOrdinary(terms[i])
                && !CalendarWords.IsMonth(terms[i].Token.Word))
            {
                var length = NameLength(read, terms, i);
                units.Add(new(UnitKind.Name, [.. Describing(text, units, terms[i]), .. FamilyLast(read, [.. terms.Skip(i).Take(length)])],
                    NameWeight));
                i += length - 1;
                continue;
            }

            var force = hasForce || IsThing(text, terms[i]) ? null : SpeechActs.ForceOf(terms[i].Token.Term);
            hasForce |= force is not null;
            units.Add(force is { } act
                ? new(UnitKind.Force, [terms[i]], act == SpeechForce.Say ? SayWeight : WordWeight, act)
                : new(UnitKind.Word, [terms[i]], Weight(terms[i].Token)));
        }

        return units;
    }

    // "what did macron say": whoever stands where the subject stands and is a word of no article is somebody the articles do not know.
    private static bool IsUnknownSubject(string text, QueryTerm term) =>
        term.Passages == 0 && Auxiliaries.Contains(WordBefore(text, term.Token.Range.Start));

    // An article of the day rarely names the month and the year it appears in.
    private static double Weight(TextToken token) =>
        CalendarWords.IsMonth(token.Word) || char.IsAsciiDigit(token.Word[0]) ? DateWeight : WeakTerms.Contains(token.Term) ? WeakWeight
        : WordWeight;

    // "The talks", "an interview", "his report" are events and papers; "to talk", "to report" are speech.
    private static bool IsThing(string text, QueryTerm term) =>
        Things.Contains(term.Token.Term) && Determiners.Contains(WordBefore(text, term.Token.Range.Start));

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return Folding.Fold(text.AsSpan(start, end - start));
    }

    // "TV": written like a name, unknown as one, and known as a word that others stand for.
    private static bool IsOrdinary(QueryTerm term) => term.Passages == 0 && Synonyms.Of(term.Token.Term).Count > 0;

    // Words of one name stand side by side, with nothing but spaces, a stop or a hyphen between them.
    private static int NameLength(ReadSentence read, IReadOnlyList<QueryTerm> terms, int from)
    {
        var text = read.Text;
        // Who writes no capitals writes none in names.
        var isSmall = !text.Any(char.IsUpper);
        var whole = isSmall ? default : WholeName(read, terms[from]);
        var length = 1;
        while (from + length < terms.Count)
        {
            var (last, next) = (terms[from + length - 1].Token.Range.End, terms[from + length]);
            var between = text.AsSpan(last, Math.Max(0, next.Token.Range.Start - last));
            // "California's Proposition 1" is two names.
            if (!isSmall && text.AsSpan(0, last) is [.., '\'' or '’', 's' or 'S'])
                break;
            // "Min-jun": what a hyphen joins to a name is of it, whatever it is; so is "de" of "Felipe de Jesus Gallo".
            if (!(between is "-" or "‑") && !(between is " " && whole.Contains(next.Token.Range) && IsWithin(whole, next, terms))
                && !(next.IsName && (next.Token.IsCapitalised || isSmall) && !CalendarWords.IsMonth(next.Token.Word) && IsJoint(between)))
                break;
            length++;
        }

        return length;
    }

    private static TextRange WholeName(ReadSentence read, QueryTerm first) =>
        read.Names.FirstOrDefault(name => name.Range.Contains(first.Token.Range))?.Range ?? default;

    // A small word with more of the name behind it.
    private static bool IsWithin(TextRange name, QueryTerm word, IReadOnlyList<QueryTerm> terms) =>
        !word.Token.IsCapitalised && terms.Any(term => term.Token.Range.Start > word.Token.Range.Start && name.Contains(term.Token.Range));

    // "The ferry captain Lunde": what somebody is called by before their name tells who they are, and is nothing else that is asked about.
    private static List<QueryTerm> Describing(string text, List<AskedUnit> units, QueryTerm name)
    {
        var (words, next) = (new List<QueryTerm>(), name);
        while (units.Count > 0 && units[^1] is { Kind: UnitKind.Word, Parts: [var word] }
            && (words.Count > 0 || TitleWords.IsRole(word.Token.Word) || TitleWords.IsRole(name.Token.Word))
            && text.AsSpan(word.Token.Range.End, next.Token.Range.Start - word.Token.Range.End) is " ")
        {
            words.Insert(0, word);
            units.RemoveAt(units.Count - 1);
            next = word;
        }

        return words;
    }

    private static HashSet<string> Terms(string table) =>
        [.. WordTable.Words(typeof(UnitReader).Assembly, $"Understanding/{table}.txt").Select(TextAnalyzer.TermOf)];

    // "Park Min-jun": the family name carries a name wherever it stands.
    private static List<QueryTerm> FamilyLast(ReadSentence read, List<QueryTerm> name)
    {
        if (name.Count < 2)
            return name;
        var whole = read.Names.FirstOrDefault(written => written.Range.Contains(name[0].Token.Range)
            && written.Range.Contains(name[^1].Token.Range));
        var family = whole?.Family ?? default;
        if (family.IsEmpty || read.Tokens[family.First].Range != name[0].Token.Range || family.End != family.First + 1)
            return name;
        return [.. name.Skip(1), name[0]];
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between is " " or ". " or "-" or ".";
}
