namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether a thing of a written sentence stands where another one stands in the source.</summary>
internal static class Placement
{
    /// <param name="written">Neighbours of the thing in the written sentence.</param>
    /// <param name="own">Its neighbours wherever the source has it.</param>
    /// <param name="others">Neighbours of other things of its kind in the source.</param>
    /// <param name="margin">How much better another one must fit.</param>
    public static bool IsAnothers(Neighbours written, IEnumerable<Neighbours> own, IEnumerable<Neighbours> others, double margin)
    {
        var best = own.Select(written.Fit).DefaultIfEmpty(0).Max();
        return others.Any(other => written.Fit(other) >= best + margin);
    }
}
