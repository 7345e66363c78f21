using ChatBot.Lab.Negatives;
using ChatBot.Lab.Network;
using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.Retrieval.Reading;
using static TorchSharp.torch;

namespace ChatBot.Lab.Evaluation;

/// <summary>
/// How well the content words of a question are met in a passage: for each piece of them the best cosine of its token vector with one of
/// the passage's, by the encoder as it was published; of all these the mean of the two lowest.
/// </summary>
internal sealed class TokenAlignment(ReaderNetwork encoder, ReaderPieces pieces)
{
    public double Of(string question, string passage)
    {
        using var scope = NewDisposeScope();
        var (asked, there) = (pieces.Question(question), pieces.Passage(passage));
        var content = Enumerable.Range(0, Math.Max(0, asked.Count - 2))
            .Where(n => IsContent(question.Substring(asked[n + 1].Start, asked[n + 1].Length))).ToArray();
        if (content.Length == 0 || there.Count == 0) return 1;
        var best = Vectors(asked).matmul(Vectors(there).t()).amax([1]).contiguous().data<float>().ToArray();
        return content.Select(n => best[n]).Order().Take(2).Average();
    }

    private static bool IsContent(string piece) => char.IsLetterOrDigit(piece[0]) && !ContentWords.IsFrame(piece);

    private Tensor Vectors(IReadOnlyList<TextPiece> text)
    {
        int[] ids = [.. text.Select(piece => piece.Id)];
        var sample = new Sample(new ReadingQuestion("", "", "", "", null), new ReaderInput(ids, ids.Length, []), 0, 0);
        var states = encoder.Encode(new SampleBatch([sample]), isLearning: false).to_type(ScalarType.Float32)[0];
        return nn.functional.normalize(states, 2, 1).narrow(0, 1, ids.Length - 2);
    }
}
