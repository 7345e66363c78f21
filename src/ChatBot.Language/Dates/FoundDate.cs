namespace ChatBot.Language.Dates;

/// <summary>Words of a <see cref="DateText"/> that name days.</summary>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
/// <param name="Days">What they name, the likeliest first; none where it is not told or no time at all.</param>
/// <param name="Kind">How they name it.</param>
internal sealed record FoundDate(int First, int Last, IReadOnlyList<DayRange> Days, DateKind Kind)
{
    /// <summary>Whether they count from the day of the text.</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether they may as well be something else: a number of four digits that no preposition makes a year.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether they only look like a time: the Sunday Times.</summary>
    public bool IsNone { get; init; }

    public TimeOnly? Clock { get; init; }
}
