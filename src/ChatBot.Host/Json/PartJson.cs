using ChatBot.Answers;
using ChatBot.Language;

namespace ChatBot.Host.Json;

/// <summary>Where a part of a sentence stands in its text, in UTF-16 code units, <paramref name="End"/> exclusive.</summary>
/// <param name="Kind">"contrast", "date", "title", "author", "source", "speaker", "referent" or "quote".</param>
internal sealed record PartJson(string Kind, int Start, int End)
{
    /// <summary>The parts of a sentence in the order of their places.</summary>
    public static IReadOnlyList<PartJson> Of(AnswerSentence sentence)
    {
        (string Kind, TextRange? Range)[] parts =
            [
                ("contrast", sentence.Contrast), ("date", sentence.Date), ("title", sentence.Title), ("author", sentence.Author),
                ("source", sentence.Source),
                ("speaker", sentence.Speaker), ("referent", sentence.Referent), ("quote", sentence.Quote),
            ];
        return [.. parts.Where(part => part.Range is not null).OrderBy(part => part.Range!.Value.Start)
            .Select(part => new PartJson(part.Kind, part.Range!.Value.Start, part.Range.Value.End))];
    }
}
