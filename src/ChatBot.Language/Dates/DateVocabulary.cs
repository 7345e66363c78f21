using System.Collections.Frozen;
using System.Globalization;
using ChatBot.Language.Numbers.Reading;

namespace ChatBot.Language.Dates;

/// <summary>The words that dates are made of, from words.tsv beside this file, and those of numbers.</summary>
internal static class DateVocabulary
{
    private static readonly FrozenDictionary<string, DateWord> Words = Load().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word is in a date, whatever its case; <see cref="DateWordKind.Other"/> for any other word.</summary>
    public static DateWord Of(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var known) ? known : default;

    private static Dictionary<string, DateWord> Load()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in WordTable.Lines("Dates/words.tsv").Select(line => line.Split('\t')))
        {
            var (kind, value) = (Enum.Parse<DateWordKind>(fields[0], ignoreCase: true), int.Parse(fields[1], CultureInfo.InvariantCulture));
            foreach (var word in fields[2].Split(' '))
                words.Add(word.TrimStart('='), new(kind, value, word[0] == '='));
        }

        foreach (var (word, value) in NumberTable.Cardinals)
            words.Add(word, new(DateWordKind.Count, (int)value, false));
        foreach (var (word, value) in NumberTable.Ordinals)
            words.Add(word, new(DateWordKind.Ordinal, (int)value, false));
        return words;
    }
}
