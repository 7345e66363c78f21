using System.Buffers;

namespace ChatBot.Retrieval.Encoding.Unicode;

/// <summary>
/// Unicode normalisation form KC, as UAX #15 defines it, on data of our own (nfkc.txt, Unicode 17).
/// </summary>
/// <remarks>
/// <see cref="string.Normalize()"/> leaves everything beyond ASCII as it is when the process runs in globalisation-invariant mode, as ours
/// does so that no ICU library need be installed; and it throws on a lone surrogate, which here is a code point like any other.
/// </remarks>
public static class Nfkc
{
    /// <summary>Text of these alone is normal: all up to U+009F, dashes and quotation marks. It spares most texts the tables.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(point => (char)point), '\u2013', '\u2014', '\u2018', '\u2019', '\u201C', '\u201D']);

    /// <summary>The normalised text.</summary>
    public static string Normalize(string text)
    {
        if (IsPlain(text)) return text;
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var point in CodePoints(text))
            if (point <= char.MaxValue) builder.Append((char)point);
            else builder.Append(char.ConvertFromUtf32(point));
        return builder.ToString();
    }

    /// <summary>The code points of the normalised text, lone surrogates included.</summary>
    public static int[] CodePoints(string text)
    {
        if (IsPlain(text)) return [.. text.Select(c => (int)c)];
        var data = NormalizationData.Shared;
        var points = Decompose(text, data);
        SortMarks(points, data);
        return Compose(points, data);
    }

    /// <summary>The code points of normalisation form KD, in which letters and their marks stand apart.</summary>
    public static IReadOnlyList<int> Decompose(string text) => Decompose(text, NormalizationData.Shared);

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    private static List<int> Decompose(string text, NormalizationData data)
    {
        var points = new List<int>(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            int point = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) point = char.ConvertToUtf32(text[i], text[++i]);
            if (point < 0xA0) points.Add(point);
            else if (Hangul.IsSyllable(point)) Hangul.Decompose(point, points);
            else if (data.Decompositions.TryGetValue(point, out var parts)) points.AddRange(parts);
            else points.Add(point);
        }
        return points;
    }

    /// <summary>Canonical ordering: each run of marks sorted by combining class, equal classes kept in their order.</summary>
    private static void SortMarks(List<int> points, NormalizationData data)
    {
        for (var start = 0; start < points.Count; start++)
        {
            if (data.MarkRank(points[start]) == 0) continue;
            var end = start + 1;
            while (end < points.Count && data.MarkRank(points[end]) > 0) end++;
            if (end - start > 1)
            {
                var sorted = points[start..end].OrderBy(data.MarkRank).ToList();
                for (var i = start; i < end; i++) points[i] = sorted[i - start];
            }
            start = end;
        }
    }

    /// <summary>Canonical composition: each character joins the last starter unless a mark of its own class or a starter stands between.</summary>
    private static int[] Compose(List<int> points, NormalizationData data)
    {
        var composed = new int[points.Count];
        var (count, starter, lastRank) = (0, -1, 0);
        foreach (var point in points)
        {
            var rank = data.MarkRank(point);
            var isBlocked = starter < 0 || (count - starter > 1 && lastRank >= rank);
            if (!isBlocked && data.TryCompose(composed[starter], point, out var whole))
            {
                composed[starter] = whole;
                continue;
            }
            if (rank == 0) starter = count;
            lastRank = rank;
            composed[count++] = point;
        }
        return composed[..count];
    }
}
