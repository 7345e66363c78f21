using ChatBot.Lab.Network;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ChatBot.Lab.Training;

/// <summary>
/// The passages of one question weighed against one another, as the program weighs them: the words that answer against all words of all of
/// them, each behind its own [CLS] (the shared normalisation of Clark and Gardner, 2018), and the passage that answers against the others.
/// What each passage is taught for itself says little of which of two is the better one.
/// </summary>
internal static class PassageContest
{
    private const double OfWhich = 0.5;

    /// <summary>The loss, a mean over the questions.</summary>
    /// <param name="batch">The passages of each question behind one another, the one that answers first.</param>
    /// <param name="first">Logits for the begin of the answer [samples, pieces].</param>
    /// <param name="last">The same for its end.</param>
    /// <param name="answerable">Logits for "it is there" [samples].</param>
    /// <param name="together">How many passages a question has.</param>
    public static Tensor Loss(SampleBatch batch, Tensor first, Tensor last, Tensor answerable, int together)
    {
        var questions = batch.Count / together;
        Tensor Ends(Tensor logits, Tensor places)
        {
            var words = (logits - logits.narrow(1, 0, 1)).narrow(1, 1, batch.Length - 1).reshape(questions, together * (batch.Length - 1));
            return F.cross_entropy(words, places.view(questions, together).select(1, 0) - 1);
        }
        var which = F.cross_entropy(answerable.view(questions, together), zeros(questions, ScalarType.Int64));
        return (Ends(first, batch.First) + Ends(last, batch.Last)) / 2 + which * OfWhich;
    }
}
