using System.Globalization;

namespace ChatBot.Retrieval.Encoding.Unicode;

/// <summary>The tables of nfkc.txt.</summary>
internal sealed class NormalizationData
{
    private static readonly Lazy<NormalizationData> Loaded = new(Load);
    private readonly Dictionary<int, int[]> _decompositions = new(6_000);
    private readonly Dictionary<int, int> _markRanks = new(1_000);
    private readonly Dictionary<(int First, int Second), int> _compositions = new(1_000);

    private readonly Dictionary<int, (int First, int Second)> _parts = new(1_000);

    private NormalizationData()
    {
    }

    /// <summary>Loaded on first use, so that plain text costs nothing.</summary>
    public static NormalizationData Shared => Loaded.Value;

    /// <summary>Full compatibility decompositions of all but Hangul syllables.</summary>
    public IReadOnlyDictionary<int, int[]> Decompositions => _decompositions;

    /// <summary>Where a mark's combining class stands in the order of classes, from 1; 0 for what is no mark.</summary>
    public int MarkRank(int point) => point < 0x300 ? 0 : _markRanks.GetValueOrDefault(point);

    public bool TryCompose(int first, int second, out int composed) =>
        _compositions.TryGetValue((first, second), out composed) || Hangul.TryCompose(first, second, out composed);

    /// <summary>The base of a composed letter, or the code point itself.</summary>
    public int Bare(int point)
    {
        while (point >= 0xA0 && _parts.TryGetValue(point, out var parts)
            && CharUnicodeInfo.GetUnicodeCategory(parts.Second) == UnicodeCategory.NonSpacingMark) point = parts.First;
        return point;
    }

    private static NormalizationData Load()
    {
        var data = new NormalizationData();
        using var reader = new StreamReader(typeof(NormalizationData).Assembly.GetManifestResourceStream("nfkc.txt")!);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line.StartsWith('[')) section = line[1..line.IndexOf(']', StringComparison.Ordinal)];
            else data.Add(section, Parse(line));
        }
        return data;
    }

    private void Add(string section, int[] numbers)
    {
        if (section == "decompositions") _decompositions.Add(numbers[0], numbers[1..]);
        else if (section == "compositions") AddComposition(numbers[0], (numbers[1], numbers[2]));
        else foreach (var mark in numbers.AsSpan(1)) _markRanks.Add(mark, numbers[0]);
    }

    private void AddComposition(int composed, (int First, int Second) parts)
    {
        _compositions.Add(parts, composed);
        _parts.Add(composed, parts);
    }

    private static int[] Parse(string line)
    {
        var numbers = new List<int>(4);
        foreach (var part in line.AsSpan().Split(' '))
            numbers.Add(int.Parse(line.AsSpan()[part], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return [.. numbers];
    }
}
