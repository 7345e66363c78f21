using System.Collections.Frozen;
using System.Text;

namespace ChatBot.Language.Names.Sounds;

/// <summary>Chinese characters as the sounds of their usual Mandarin reading. The embedded pinyin.txt says where it comes from.</summary>
public static class Pinyin
{
    private static readonly Lazy<FrozenDictionary<char, string>> Readings = new(Load);

    private static readonly (string From, string To)[] Initials =
        [("zh", "J"), ("ch", "C"), ("sh", "S"), ("z", "z"), ("c", "c"), ("q", "C"), ("x", "S"), ("j", "J"), ("w", "w"), ("y", "i")];

    public static string Read(string word)
    {
        var read = new StringBuilder(word.Length * 4);
        foreach (var c in word)
        {
            if (Readings.Value.TryGetValue(c, out var sounds))
                SoundsOf.Append(read, sounds);
        }

        return read.ToString();
    }

    private static FrozenDictionary<char, string> Load()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("Names/Sounds/pinyin.txt")
            ?? throw new InvalidOperationException("The table of readings is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var readings = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var sounds = SoundsOfSyllable(line[..space]);
            foreach (var c in line.AsSpan(space + 1))
                readings[c] = sounds;
        }

        return readings.ToFrozenDictionary();
    }

    // 斯 si, 特 te, 克 ke carry a consonant alone in foreign names, 尔 er an r or l.
    private static string SoundsOfSyllable(string syllable)
    {
        if (syllable == "er")
            return "r";
        foreach (var (from, to) in Initials)
        {
            if (syllable.StartsWith(from, StringComparison.Ordinal))
                return to + Final(syllable[from.Length..]);
        }

        return Final(syllable);
    }

    private static string Final(string final) => final
        .Replace("ng", "N", StringComparison.Ordinal)
        .Replace("ao", "au", StringComparison.Ordinal);
}
