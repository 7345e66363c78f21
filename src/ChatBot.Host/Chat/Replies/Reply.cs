using ChatBot.Answers;

namespace ChatBot.Host.Chat.Replies;

/// <summary>What is to be shown of an answer, before a channel's form is given to it.</summary>
/// <param name="Id">Names the answer to whoever rates it.</param>
/// <param name="Sentences">At least one.</param>
/// <param name="Citations">Exactly those that the sentences mark.</param>
/// <param name="Suggestions">Questions to ask next; may be empty.</param>
internal sealed record Reply(
    Guid Id, IReadOnlyList<MarkedSentence> Sentences, IReadOnlyList<Citation> Citations, IReadOnlyList<string> Suggestions)
{
    /// <summary>The answer that it shows.</summary>
    public Answer? Answer { get; private init; }

    public static Reply Of(Answer answer, Guid id)
    {
        IReadOnlyList<MarkedSentence> sentences =
            [.. answer.Shown.Select(sentence => new MarkedSentence(sentence.Text, sentence.Citations, sentence.Phrase))];
        if (answer.Filters is { } filter)
            sentences = [new MarkedSentence($"{filter.Write()}:", []), .. sentences];
        if (answer.Notice is { } notice)
            sentences = [.. sentences, new MarkedSentence(notice, []) { IsApart = true }];
        return new Reply(id, sentences, answer.Citations, []) { Answer = answer }.WithCitationsUsed();
    }

    /// <summary>The same with other sentences, and with the citations that those mark.</summary>
    public Reply With(IReadOnlyList<MarkedSentence> sentences) => (this with { Sentences = sentences }).WithCitationsUsed();

    private Reply WithCitationsUsed()
    {
        var known = Citations.Select(citation => citation.Number).ToHashSet();
        // A marker that leads nowhere says nothing.
        var sentences = Sentences.Select(sentence => sentence with { Markers = [.. sentence.Markers.Where(known.Contains).Distinct()] })
            .ToList();
        var used = sentences.SelectMany(sentence => sentence.Markers).ToHashSet();
        return this with { Sentences = sentences, Citations = [.. Citations.Where(citation => used.Contains(citation.Number))] };
    }
}
