using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Network;

/// <summary>A question with its passage as numbers, and the first and last piece of the answer among all pieces; 0 ([CLS]) where there is
/// none.</summary>
internal sealed record Sample(ReadingQuestion Source, ReaderInput Input, int First, int Last)
{
    public bool IsAnswerable => First > 0;

    /// <summary>Null where the answer lies behind what is read, or where there is nothing to read.</summary>
    public static Sample? Of(ReadingQuestion source, ReaderPieces pieces)
    {
        if (ReaderPieces.Join(pieces.Question(source.Question), pieces.Passage(source.Passage)) is not { } input) return null;
        if (source.Answer is not { } answer) return new Sample(source, input, 0, 0);
        var places = Enumerable.Range(0, input.Passage.Count)
            .Where(n => input.Passage[n].Start < answer.End && input.Passage[n].End > answer.Start).ToArray();
        if (places.Length == 0 || input.Passage[places[^1]].End < answer.End - 1) return null;
        return new Sample(source, input, input.PassageStart + places[0], input.PassageStart + places[^1]);
    }
}
