using ChatBot.Lab.Network;
using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Reading;
using static TorchSharp.torch;

namespace ChatBot.Lab.Evaluation;

/// <summary>Reads many passages with a network that is being taught.</summary>
internal sealed class NetworkReader(ReaderNetwork network, ReaderPieces pieces)
{
    private const int BatchSize = 16;

    /// <summary>What it makes of each question, in their order.</summary>
    public PassageReading[] Read(IReadOnlyList<ReadingQuestion> questions)
    {
        var readings = new PassageReading[questions.Count];
        using var still = no_grad();
        foreach (var part in questions.Select((question, n) => (Sample: Sample.Of(question with { Answer = null }, pieces)!, Index: n))
            .OrderBy(part => part.Sample.Input.Ids.Length).Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            var batch = new SampleBatch([.. part.Select(one => one.Sample)]);
            var (first, last, answerable) = network.Run(batch, isLearning: false);
            var (firsts, lasts, logits) = (Numbers(first), Numbers(last), Numbers(answerable));
            for (var n = 0; n < part.Length; n++)
            {
                var row = new Range(n * batch.Length, (n + 1) * batch.Length);
                readings[part[n].Index] = new PassageReading(logits[n], new SpanScores(part[n].Sample.Input, firsts[row], lasts[row]));
            }
        }
        return readings;
    }

    private static float[] Numbers(Tensor tensor) => tensor.contiguous().data<float>().ToArray();
}
