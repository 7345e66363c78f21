using System.Buffers;
using ChatBot.Language.Dates;
using ChatBot.Language.Numbers;

namespace ChatBot.Language.Names;

/// <summary>Finds the names of a sentence.</summary>
public static class NameReader
{
    private static readonly HashSet<string> Particles = ["de", "del", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "le", "di", "da", "dos", "of", "du"];

    private static readonly SearchValues<char> Openings = SearchValues.Create("“\".!?:");

    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    /// <summary>Whether a folded word may stand small inside a name: "de", "van".</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Every run of capitals, whatever the words may be.</summary>
    public static IReadOnlyList<WrittenName> Capitalised(ReadSentence text) => Read(text, None);

    /// <param name="text">The sentence.</param>
    /// <param name="smallWords">Folded words that its sources write small: with a capital they are no names.</param>
    /// <param name="isName">Tells of a word that opens a sentence, as written, whether its sources have it as a name; null: every one counts as one.</param>
    public static IReadOnlyList<WrittenName> Read(ReadSentence text, IReadOnlySet<string> smallWords, Func<string, bool>? isName = null)
    {
        var runs = new List<WrittenName>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!IsName(text, at, smallWords))
                continue;
            var last = at;
            while (text.Between(last) is " " or "-" or "\u00a0" or ". " && !EndsInPossessive(text, last))
            {
                if (IsName(text, last + 1, smallWords))
                    last++;
                else if (Particles.Contains(text.WordAt(last + 1)) && text.Between(last + 1) is " " && IsName(text, last + 2, smallWords) && text.WordAt(last + 1) != "of")
                    last += 2;
                else
                    break;
            }

            if (at < last || isName is null || !OpensSentence(text, at) || !LooksOrdinary(text, at) || isName(text.Tokens[at].Range.Of(text.Text)))
                runs.Add(new(text, at, last));
            at = last;
        }

        return runs;
    }

    private static bool IsName(ReadSentence text, int at, IReadOnlySet<string> smallWords)
    {
        if (at >= text.Tokens.Count)
            return false;
        var token = text.Tokens[at];
        if (!token.IsCapitalised || token.IsFunctionWord || CalendarWords.Contains(token.Word) || text.IsDated(at) || smallWords.Contains(token.Word))
            return false;
        return !OpensSentence(text, at) || !IsOrdinary(text, at);
    }

    private static bool OpensSentence(ReadSentence text, int at) =>
        at == 0 || text.Between(at - 1).ContainsAny(Openings);

    // What opens a sentence has a capital whatever it is: a name goes on with another capital, or is known as one.
    private static bool IsOrdinary(ReadSentence text, int at)
    {
        var word = text.Tokens[at].Word;
        if (word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || AmountReader.IsNumeric(word))
            return true;
        return word is "according" or "officials" or "police" or "authorities" or "researchers" or "scientists" or "experts" or "critics" or "residents" or "people" or "prosecutors"
            or "investigators" or "lawmakers" or "workers" or "doctors" or "students" or "reports" or "last" or "next" or "earlier" or "later" or "today" or "yesterday" or "yes" or "worldwide" or "initially";
    }

    // "Worldwide, …", "Residents fear …": the form of an adverb, a plural or a participle.
    private static bool LooksOrdinary(ReadSentence text, int at)
    {
        var word = text.WordAt(at);
        return text.Between(at).StartsWith(",") || (word.Length > 4 && (word[^1] == 's' || word.EndsWith("ed", StringComparison.Ordinal)));
    }

    private static bool EndsInPossessive(ReadSentence text, int at) =>
        text.Tokens[at].Range is { Length: > 2 } range && text.Text[range.End - 1] is 's' or 'S' && text.Text[text.Tokens[at].Range.End - 2] is '\'' or '’';
}
