using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers;

namespace ChatBot.Host.Chat.Replies;

/// <summary>What is to be shown of an answer, before a channel's form is given to it.</summary>
/// <param name="Id">Names the answer to whoever rates it.</param>
/// <param name="Sentences">At least one.</param>
/// <param name="Citations">Exactly those that the sentences mark.</param>
/// <param name="Suggestions">Questions to ask next; may be empty.</param>
internal sealed partial record Reply(
    Guid Id, IReadOnlyList<MarkedSentence> Sentences, IReadOnlyList<Citation> Citations, IReadOnlyList<string> Suggestions)
{
    [GeneratedRegex(@"(?: \[(\d{1,9})\])+$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingMarkers { get; }

    public static Reply Of(Answer answer, Guid id)
    {
        IReadOnlyList<MarkedSentence> sentences = answer.Sentences.Count > 0
            ? [.. answer.Sentences.Select(sentence => new MarkedSentence(sentence.Text, sentence.Citations, sentence.Phrase))]
            : [Refusal(answer)];
        if (answer.Notice is { } notice)
            sentences = [.. sentences, new MarkedSentence(notice, []) { IsApart = true }];
        return new Reply(id, sentences, answer.Citations, []).WithCitationsUsed();
    }

    /// <summary>The same with other sentences, and with the citations that those mark.</summary>
    public Reply With(IReadOnlyList<MarkedSentence> sentences) => (this with { Sentences = sentences }).WithCitationsUsed();

    private Reply WithCitationsUsed()
    {
        var known = Citations.Select(citation => citation.Number).ToHashSet();
        // A marker that leads nowhere says nothing.
        var sentences = Sentences.Select(sentence => sentence with { Markers = [.. sentence.Markers.Where(known.Contains).Distinct()] }).ToList();
        var used = sentences.SelectMany(sentence => sentence.Markers).ToHashSet();
        return this with { Sentences = sentences, Citations = [.. Citations.Where(citation => used.Contains(citation.Number))] };
    }

    // The text of a refusal closes with the marker of the nearest quotation, where it has one.
    private static MarkedSentence Refusal(Answer answer)
    {
        if (answer.Citations.Count == 0 || ClosingMarkers.Match(answer.Text) is not { Success: true } markers)
            return new(answer.Text, []);
        return new(
            answer.Text[..markers.Index],
            [.. markers.Groups[1].Captures.Select(number => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture))]);
    }
}
