using ChatBot.Language;

namespace ChatBot.Host.Json;

/// <summary>Where a part of a sentence stands in its text, in UTF-16 code units, <paramref name="End"/> exclusive.</summary>
/// <param name="Kind">"contrast", "date", "speaker" or "quote".</param>
internal sealed record PartJson(string Kind, int Start, int End)
{
    public static PartJson From(string kind, TextRange range) => new(kind, range.Start, range.End);
}
