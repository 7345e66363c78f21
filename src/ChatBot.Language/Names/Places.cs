using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Names that are no persons': countries, continents, cities and organisations that the news is full of, as English writes
/// them.</summary>
public static class Places
{
    private static readonly Lazy<FrozenSet<string>> Names = new(() => WordTable.Lines("Languages/places.tsv")
        .Skip(1)
        .Select(line => Folded(line[..line.IndexOf('\t', StringComparison.Ordinal)]))
        .ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string[][]>> ByFirstWord = new(() => Names.Value
        .Select(name => name.Split(' '))
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(names => names.Key, names => names.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal));

    /// <summary>How many words the longest of them has that begins with a word of a text, whatever its case; 0 where none does.</summary>
    public static int LengthAt(IReadOnlyList<TextToken> tokens, int at)
    {
        if (!ByFirstWord.Value.TryGetValue(tokens[at].Word, out var names))
            return 0;
        foreach (var words in names)
        {
            var length = 1;
            while (length < words.Length && at + length < tokens.Count && tokens[at + length].Word == words[length])
                length++;
            if (length == words.Length)
                return length;
        }

        return 0;
    }

    /// <summary>Whether a name, with or without "the", is one of them, or a run of capitals such as NATO.</summary>
    public static bool Contains(string name)
    {
        var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return Names.Value.Contains(Folded(bare)) || (bare.Length is >= 2 and <= 5 && bare.All(char.IsUpper));
    }

    /// <summary>Whether a folded word alone is one of them.</summary>
    public static bool IsKnown(string word) => Names.Value.Contains(word);

    /// <summary>Whether the folded words of a name are one of them.</summary>
    public static bool Contains(IReadOnlyList<string> words) => Names.Value.Contains(string.Join(' ', words));

    private static string Folded(string name) => string.Join(' ', TextAnalyzer.Tokens(name).Select(token => token.Word));
}
