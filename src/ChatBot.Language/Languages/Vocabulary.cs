using ChatBot.Language.Words;

namespace ChatBot.Language.Languages;

/// <summary>The words of one language that questions are made of, to be looked up by how they stand in a question.</summary>
public sealed class Vocabulary
{
    private const int LongestEnding = 4;
    private const int ShortestStem = 2;

    private readonly Dictionary<string, List<Entry>> byFirstWord;
    private readonly Dictionary<string, List<Entry>> byFirstStem;

    public Vocabulary(IEnumerable<Entry> entries)
    {
        var known = entries.Where(entry => entry.Words.Count > 0).ToLookup(entry => entry.Words[0].EndsWith('*'));
        byFirstWord = Group(known[false], entry => entry.Words[0]);
        byFirstStem = Group(known[true], entry => entry.Words[0][..^1]);
    }

    /// <summary>The longest entry that begins with the token at <paramref name="at"/>, or null.</summary>
    /// <param name="hasCapitals">Whether the script writes names with capitals, so that names must have one.</param>
    public Entry? Find(IReadOnlyList<TextToken> tokens, int at, bool hasCapitals) =>
        Candidates(tokens[at].Word)
            .Where(entry => at + entry.Words.Count <= tokens.Count && (!hasCapitals || !entry.IsName || tokens[at].IsCapitalised)
                && Fits(entry, tokens, at))
            .OrderByDescending(entry => entry.Words.Count)
            .ThenByDescending(entry => !entry.Words[0].EndsWith('*'))
            .ThenByDescending(entry => hasCapitals && entry.IsName)
            .ThenByDescending(entry => entry.Words[0].Length)
            .FirstOrDefault();

    /// <summary>The longest word that a text without spaces has at a place; null where it has none. Signs that also write names need
    /// company.</summary>
    public (Entry Entry, int Length)? FindIn(string text, int at, int longest)
    {
        for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
        {
            if (byFirstWord.TryGetValue(text.Substring(at, length), out var entries) && (length > 1 || IsBinding(entries[0])))
                return (entries[0], length);
        }

        return null;
    }

    private static bool IsBinding(Entry entry) =>
        entry.English.Length == 0 || entry.English is "say" or "year" or "who" or "from" or "in" || FunctionWords.Contains(entry.English);

    private IEnumerable<Entry> Candidates(string word)
    {
        foreach (var entry in byFirstWord.GetValueOrDefault(word, []))
            yield return entry;
        for (var length = Math.Max(ShortestStem, word.Length - LongestEnding); length <= word.Length; length++)
        {
            foreach (var entry in byFirstStem.GetValueOrDefault(word[..length], []))
                yield return entry;
        }
    }

    private static bool Fits(Entry entry, IReadOnlyList<TextToken> tokens, int at)
    {
        for (var i = 1; i < entry.Words.Count; i++)
        {
            var (wanted, word) = (entry.Words[i], tokens[at + i].Word);
            var fits = wanted.EndsWith('*')
                ? word.StartsWith(wanted[..^1], StringComparison.Ordinal) && word.Length - wanted.Length < LongestEnding
                : word == wanted;
            if (!fits)
                return false;
        }

        return true;
    }

    private static Dictionary<string, List<Entry>> Group(IEnumerable<Entry> entries, Func<Entry, string> key) =>
        entries.GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
}
