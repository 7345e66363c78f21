using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Language.Sentences;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Network;

/// <summary>A question with its passage as numbers.</summary>
/// <param name="Source">The question.</param>
/// <param name="Input">All pieces.</param>
/// <param name="First">The first piece of the answer among all pieces; 0 ([CLS]) where there is none.</param>
/// <param name="Last">The last one.</param>
/// <param name="Sentence">The pieces of the sentences that the answer stands in; [CLS] alone where there is none.</param>
internal sealed record Sample(ReadingQuestion Source, ReaderInput Input, int First, int Last, TextRange Sentence)
{
    private static readonly TextRange None = new(0, 1);

    public bool IsAnswerable => First > 0;

    /// <summary>Pieces that nothing is asked of.</summary>
    public static Sample Of(ReaderInput input) => new(new ReadingQuestion("", "", "", "", null), input, 0, 0, None);

    /// <summary>Null where the answer lies behind what is read, or where there is nothing to read.</summary>
    public static Sample? Of(ReadingQuestion source, ReaderPieces pieces)
    {
        if (ReaderPieces.Join(pieces.Question(source.Question), pieces.Passage(source.Passage)) is not { } input) return null;
        if (source.Answer is not { } answer) return new Sample(source, input, 0, 0, None);
        var places = Pieces(input, answer);
        if (places.Length == 0 || input.Passage[places[^1]].End < answer.End - 1) return null;
        var sentences = SentenceSplitter.Split(source.Passage).Where(sentence => sentence.Overlaps(answer)).ToArray();
        var around = sentences.Length == 0 ? places : Pieces(input, TextRange.Between(sentences[0].Start, sentences[^1].End));
        return new Sample(source, input, input.PassageStart + places[0], input.PassageStart + places[^1],
            new TextRange(input.PassageStart + around[0], around.Length));
    }

    private static int[] Pieces(ReaderInput input, TextRange part) =>
        [.. Enumerable.Range(0, input.Passage.Count).Where(n => input.Passage[n].Start < part.End && input.Passage[n].End > part.Start)];
}
