using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>Which frame may stand for which.</summary>
internal static class KeptFrames
{
    private static readonly FrameKind[] Attributions =
        [FrameKind.Said, FrameKind.Claimed, FrameKind.Denied, FrameKind.Accused, FrameKind.Wanted, FrameKind.Planned, FrameKind.Supposed];

    /// <summary>Whether a sentence keeps a frame of its source.</summary>
    /// <param name="kind">The frame.</param>
    /// <param name="source">All frames over the word in the source: what stands for one of them stands for no other.</param>
    /// <param name="written">All frames over the word in the sentence.</param>
    public static bool Keeps(FrameKind kind, HashSet<FrameKind> source, HashSet<FrameKind> written)
    {
        if (written.Contains(kind))
            return true;
        // Who says that somebody denies it, or wants it, says it; "claims" says more than "says".
        if (kind is FrameKind.Said)
            return written.Overlaps(source.Contains(FrameKind.Claimed) ? Attributions : Attributions.Where(other => other is not FrameKind.Claimed));
        if (kind is FrameKind.Denied && written.Contains(FrameKind.Negated) && !source.Contains(FrameKind.Negated))
            return true;
        return StandIns(kind).Any(other => written.Contains(other) && !source.Contains(other));
    }

    private static FrameKind[] StandIns(FrameKind kind) => kind switch
    {
        FrameKind.Claimed => [FrameKind.Said, FrameKind.Accused, FrameKind.Supposed],
        FrameKind.Accused => [FrameKind.Claimed, FrameKind.Said, FrameKind.Supposed],
        FrameKind.Wanted => [FrameKind.Planned],
        FrameKind.Planned => [FrameKind.Wanted, FrameKind.Supposed, FrameKind.Said],
        FrameKind.Supposed => [FrameKind.Possible, FrameKind.Said, FrameKind.Claimed],
        FrameKind.Possible => [FrameKind.Supposed, FrameKind.Asked, FrameKind.Conditional],
        FrameKind.Conditional => [FrameKind.Asked],
        FrameKind.Asked => [FrameKind.Possible, FrameKind.Conditional],
        _ => [],
    };
}
