namespace ChatBot.Language;

/// <summary>A range of an article's text, counted in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first code unit, 0 or more.</param>
/// <param name="Length">Number of code units, 0 or more.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The range between two offsets, <paramref name="end"/> exclusive.</summary>
    public static TextRange Between(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether both ranges share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => other.Start < End && Start < other.End;

    /// <summary>The code units of <paramref name="text"/> that this range covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside <paramref name="text"/>.</exception>
    public string Of(string text) => text.Substring(Start, Length);
}
