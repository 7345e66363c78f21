using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Dates;

/// <summary>Finds the names of named-days.tsv in a text.</summary>
internal static class NamedDays
{
    private static readonly FrozenDictionary<string, NamedDay[]> ByFirstWord = WordTable.Lines("Dates/named-days.tsv")
        .Select(line => line.Split('\t'))
        .Select(fields => new NamedDay(fields[0], Parts(fields[0]), fields[1]))
        .GroupBy(day => day.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(days => days.Key, days => days.OrderByDescending(day => day.Words.Count).ToArray(),
            StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, NamedDay[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Lazy<FrozenDictionary<string, (string[] Words, bool IsDay)[]>> Names =
        new(() => ByFirstWord.Values.SelectMany(days => days)
        .Select(day => (Words: TextAnalyzer.Tokens(day.Name).Select(token => token.Word).ToArray(), day.IsDay))
        .Where(name => name.Words.Length > 1)
        .GroupBy(name => name.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(names => names.Key, names => names.OrderByDescending(name => name.Words.Length).ToArray(),
            StringComparer.Ordinal));

    /// <summary>
    /// How many words the name that begins with a word has, and whether it is a day's: "Black Friday" is, the "Sunday Times" is not. Zero
    /// where none begins there; names of one word are not looked for.
    /// </summary>
    public static (int Length, bool IsDay) LengthAt(IReadOnlyList<TextToken> tokens, int at)
    {
        if (!Names.Value.TryGetValue(tokens[at].Word, out var names))
            return default;
        foreach (var (words, isDay) in names)
        {
            var length = 0;
            while (length < words.Length && at + length < tokens.Count && tokens[at + length].Word == words[length])
                length++;
            if (length == words.Length && tokens[at + length - 1].IsCapitalised)
                return (length, isDay);
        }

        return default;
    }

    /// <summary>The longest name that begins with a word, or null. Names of letters have capitals: a black Friday is a Friday.</summary>
    public static NamedDay? At(DateText text, int at)
    {
        if (!BySpan.TryGetValue(text.Written(at), out var days))
            return null;
        foreach (var day in days)
        {
            if (Fits(text, at, day) && (!text.HasCapitals || text.IsCapitalised(at) || char.IsAsciiDigit(day.Words[0][0])))
                return day;
        }

        return null;
    }

    private static bool Fits(DateText text, int at, NamedDay day)
    {
        for (var i = 0; i < day.Words.Count; i++)
        {
            if (!text.Written(at + i).Equals(day.Words[i], StringComparison.OrdinalIgnoreCase))
                return false;
            if (i + 1 < day.Words.Count && text.After(at + i) is not (" " or "-" or "'" or "’" or "/" or "' " or "’ " or ". " or "\u00a0"))
                return false;
        }

        // "9/11" is no part of "9/11/2024", and "7/7" none of "17/7".
        return !char.IsAsciiDigit(day.Words[0][0])
            || (!text.After(at + day.Words.Count - 1).StartsWith("/") && !text.After(at - 1).EndsWith("/"));
    }

    // As DateText parts words: letters and digits.
    private static List<string> Parts(string name)
    {
        var text = new DateText(Folding.Fold(name));
        return [.. Enumerable.Range(0, text.Count).Select(at => text.Written(at).ToString())];
    }
}
