namespace ChatBot.Retrieval.Index;

/// <summary>Which articles a search is narrowed to. What is null narrows nothing.</summary>
/// <param name="First">First day of publication, as the source dates it; articles without a date are outside.</param>
/// <param name="Last">Last day of publication.</param>
/// <param name="Sources">Who published them, spelt as the articles have it; articles without a source are outside.</param>
/// <param name="Author">Who wrote them, spelt as the articles have it.</param>
public sealed record SearchFrame(
    DateOnly? First = null, DateOnly? Last = null, IReadOnlyCollection<string>? Sources = null, string? Author = null)
{
    /// <summary>Ids of the only articles; null: all.</summary>
    public IReadOnlyCollection<string>? Articles { get; init; }
}
