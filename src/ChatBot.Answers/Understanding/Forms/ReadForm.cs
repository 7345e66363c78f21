using ChatBot.Answers.Outlets;
using ChatBot.Answers.Understanding.Times;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>A form as the wording of a question tells it.</summary>
/// <param name="Kind">What is wanted.</param>
public sealed record ReadForm(FormKind Kind)
{
    /// <summary>What it is about; null for the article that is meant.</summary>
    public string? Topic { get; init; }

    /// <summary>Who is to have published or written it; null where nobody is named.</summary>
    public AskedSource? Source { get; init; }

    /// <summary>The time that is asked about; null where none is.</summary>
    public AskedTime? Time { get; init; }

    /// <summary>The time of day that is asked about; null where none is.</summary>
    public AskedMoment? Moment { get; init; }

    /// <summary>How many sentences are asked for; null where that is left open.</summary>
    public int? Sentences { get; init; }

    /// <summary>What the list is of that is asked of several articles; null where none is.</summary>
    public AskedItems? Items { get; init; }

    /// <summary>Whether the newest article alone is meant.</summary>
    public bool IsNewest { get; init; }

    /// <summary>The two sides of a comparison, else none; each with the outlet that it is.</summary>
    public IReadOnlyList<(string Words, AskedSource? Source)> Sides { get; init; } = [];

    /// <summary>By what the sides are held against each other; null where that is left open.</summary>
    public AskedMeasure? Measure { get; init; }
}
