using System.Globalization;

namespace ChatBot.Language.Unicode;

/// <summary>The tables of normalization.txt.</summary>
internal sealed class NormalizationData
{
    private static readonly Lazy<NormalizationData> Loaded = new(Load);
    private readonly Dictionary<int, int[]> canonical = new(2_200);
    private readonly Dictionary<int, int[]> compatibility = new(4_000);
    private readonly Dictionary<int, int> markRanks = new(1_000);
    private readonly Dictionary<(int First, int Second), int> compositions = new(1_000);

    private NormalizationData()
    {
    }

    /// <summary>Loaded on first use, so that plain text costs nothing.</summary>
    public static NormalizationData Shared => Loaded.Value;

    /// <summary>Where a mark's combining class stands in the order of classes, from 1; 0 for what is no mark.</summary>
    public int MarkRank(int point) => point < 0x300 ? 0 : markRanks.GetValueOrDefault(point);

    /// <summary>Adds the full decomposition of a code point, or the code point itself where it has none.</summary>
    /// <param name="isCompatible">Whether forms that only look or mean alike are parted too.</param>
    public void Decompose(int point, bool isCompatible, List<int> into)
    {
        if (point < 0xA0) into.Add(point);
        else if (Hangul.IsSyllable(point)) Hangul.Decompose(point, into);
        else if (isCompatible && compatibility.TryGetValue(point, out var parts)) into.AddRange(parts);
        else if (canonical.TryGetValue(point, out parts)) into.AddRange(parts);
        else into.Add(point);
    }

    public bool TryCompose(int first, int second, out int composed) =>
        compositions.TryGetValue((first, second), out composed) || Hangul.TryCompose(first, second, out composed);

    private static NormalizationData Load()
    {
        var data = new NormalizationData();
        using var reader = new StreamReader(typeof(NormalizationData).Assembly.GetManifestResourceStream("Unicode/normalization.txt")!);
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
        if (section == "canonical") canonical.Add(numbers[0], numbers[1..]);
        else if (section == "compatibility") compatibility.Add(numbers[0], numbers[1..]);
        else if (section == "compositions") compositions.Add((numbers[1], numbers[2]), numbers[0]);
        else foreach (var mark in numbers.AsSpan(1)) markRanks.Add(mark, numbers[0]);
    }

    private static int[] Parse(string line)
    {
        var numbers = new List<int>(4);
        foreach (var part in line.AsSpan().Split(' '))
            numbers.Add(int.Parse(line.AsSpan()[part], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return [.. numbers];
    }
}
