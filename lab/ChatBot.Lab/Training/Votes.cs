using ChatBot.Lab.Network;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ChatBot.Lab.Training;

/// <summary>What the network says of a batch, and how far that is from what is right.</summary>
internal sealed class Votes(SampleBatch batch, (Tensor First, Tensor Last, Tensor Answerable) said)
{
    /// <summary>Begin and end of the answer: half for the very pieces, half for any pieces of the sentence that answers, since it is the
    /// sentence that is quoted.</summary>
    public Tensor SpanLoss() =>
        (Exact(said.First, batch.First) + Exact(said.Last, batch.Last) + Beside(said.First) + Beside(said.Last)) / 4;

    public Tensor AnswerableLoss() => F.binary_cross_entropy_with_logits(said.Answerable, batch.Answerable);

    /// <summary>How much less the sentence that answers is voted than the words of the rival, which stands behind it in the batch: the vote
    /// is the program's (SentenceMeaning), with the sum over all words in the place of the best ones. A mean over all questions.</summary>
    public Tensor RivalLoss(IReadOnlyList<Sample[]> drawn)
    {
        var (answers, rivals) = (new List<long>(), new List<long>());
        var row = 0L;
        foreach (var samples in drawn)
        {
            if (samples.Length == 2)
            {
                answers.Add(row);
                rivals.Add(row + 1);
            }
            row += samples.Length;
        }
        if (answers.Count == 0) return zeros(1).sum();
        var right = Vote(batch.Beside).index_select(0, tensor(answers.ToArray()));
        var wrong = Vote(Passage()).index_select(0, tensor(rivals.ToArray()));
        return F.softplus(wrong - right).sum() / drawn.Count;
    }

    private Tensor Exact(Tensor logits, Tensor place) => F.cross_entropy(logits, place);

    private Tensor Beside(Tensor logits) => (logits.logsumexp(1) - (logits + batch.Beside).logsumexp(1)).mean();

    private Tensor Passage()
    {
        var none = zeros(batch.Count, batch.Length);
        none.select(1, 0).fill_(-10_000f);
        return none;
    }

    private Tensor Vote(Tensor barred) => said.Answerable + (Margin(said.First, barred) + Margin(said.Last, barred)) / 4;

    private static Tensor Margin(Tensor logits, Tensor barred) => (logits + barred).logsumexp(1) - logits.select(1, 0);
}
