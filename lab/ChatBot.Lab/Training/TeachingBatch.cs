using ChatBot.Lab.Network;

namespace ChatBot.Lab.Training;

/// <summary>Samples that are learnt from in one step.</summary>
/// <param name="Samples">Those of one question stand together, the one that answers first.</param>
/// <param name="Together">How many passages of one question are weighed against one another; 1 where each is read for itself.</param>
internal sealed record TeachingBatch(IReadOnlyList<Sample> Samples, int Together)
{
    /// <summary>Every other question's samples, so that both halves are alike in length.</summary>
    /// <param name="n">0 or 1.</param>
    public TeachingBatch Half(int n) => this with { Samples = [.. Samples.Chunk(Together).Where((_, at) => at % 2 == n).SelectMany(one => one)] };
}
