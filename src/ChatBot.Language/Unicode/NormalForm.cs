using System.Buffers;

namespace ChatBot.Language.Unicode;

/// <summary>
/// The Unicode normalisation forms, as UAX #15 defines them, on data of our own (normalization.txt, Unicode 17).
/// </summary>
/// <remarks>
/// <see cref="string.Normalize()"/> leaves everything beyond ASCII as it is when the process runs in globalisation-invariant mode, as ours
/// does so that no ICU library need be installed; and it throws on a lone surrogate, which here is a code point like any other.
/// </remarks>
public sealed class NormalForm
{
    private readonly SearchValues<char> plain;
    private readonly bool isCompatible, isComposed;

    /// <param name="plain">Text of these code units alone is normal, as it is with dashes and quotation marks.</param>
    private NormalForm(IEnumerable<char> plain, bool isCompatible, bool isComposed) =>
        (this.plain, this.isCompatible, this.isComposed) = (SearchValues.Create([.. plain, .. "–—‘’“”"]), isCompatible, isComposed);

    /// <summary>Letters and their marks are one character where there is one.</summary>
    public static NormalForm C { get; } = new(Below(0x300), isCompatible: false, isComposed: true);

    /// <summary>As <see cref="C"/>, and forms that mean alike are one: ligatures, full-width letters, superscripts.</summary>
    public static NormalForm KC { get; } = new(Below(0xA0), isCompatible: true, isComposed: true);

    /// <summary>Letters and their marks stand apart.</summary>
    public static NormalForm D { get; } = new(Below(0xC0), isCompatible: false, isComposed: false);

    /// <summary>As <see cref="D"/>, and forms that mean alike are one.</summary>
    public static NormalForm KD { get; } = new(Below(0xA0), isCompatible: true, isComposed: false);

    /// <summary>The normalised text.</summary>
    public string Normalize(string text)
    {
        if (IsPlain(text)) return text;
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var point in CodePoints(text))
            if (point <= char.MaxValue) builder.Append((char)point);
            else builder.Append(char.ConvertFromUtf32(point));
        return builder.ToString();
    }

    /// <summary>The code points of the normalised text, lone surrogates included.</summary>
    public IReadOnlyList<int> CodePoints(string text)
    {
        if (IsPlain(text)) return [.. text.Select(c => (int)c)];
        var data = NormalizationData.Shared;
        var points = new List<int>(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            int point = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) point = char.ConvertToUtf32(text[i], text[++i]);
            data.Decompose(point, isCompatible, points);
        }
        SortMarks(points, data);
        if (isComposed) Compose(points, data);
        return points;
    }

    private static IEnumerable<char> Below(int end) => Enumerable.Range(0, end).Select(point => (char)point);

    /// <summary>It spares most texts the tables.</summary>
    private bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(plain);

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

    /// <summary>Canonical composition: each character joins the last starter unless a mark of its own class or a starter stands
    /// between.</summary>
    private static void Compose(List<int> points, NormalizationData data)
    {
        var (count, starter, lastRank) = (0, -1, 0);
        foreach (var point in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points))
        {
            var rank = data.MarkRank(point);
            var isBlocked = starter < 0 || (count - starter > 1 && lastRank >= rank);
            if (!isBlocked && data.TryCompose(points[starter], point, out var whole))
            {
                points[starter] = whole;
                continue;
            }
            if (rank == 0) starter = count;
            lastRank = rank;
            points[count++] = point;
        }
        points.RemoveRange(count, points.Count - count);
    }
}
