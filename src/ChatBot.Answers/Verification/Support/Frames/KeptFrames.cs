using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>Which of the frames over a word of a sentence keep those over the word of its source that it is.</summary>
/// <param name="alignment">The sentence beside its source.</param>
/// <param name="source">All frames over the word in the source.</param>
/// <param name="written">All frames over the word in the sentence.</param>
internal sealed class KeptFrames(Alignment alignment, List<Frame> source, List<Frame> written)
{
    private const int FarthestClaim = 3;

    private static readonly FrameKind[] Attributions =
        [FrameKind.Said, FrameKind.Denied, FrameKind.Accused, FrameKind.Wanted, FrameKind.Planned, FrameKind.Supposed];

    /// <summary>Whether the sentence keeps a frame: by one of its kind, or by one that says no more and stands for no other one of the
    /// source.</summary>
    public bool Keeps(Frame frame)
    {
        if (written.Exists(own => own.Kind == frame.Kind && !IsAnother(own, frame)))
            return true;
        // "Denied claims that" and "denied that" are one.
        if (frame.Kind is FrameKind.Claimed or FrameKind.Accused && written.Exists(own => own.Kind is FrameKind.Denied)
            && source.Exists(other => IsDenialOf(other, frame)))
            return true;
        if (frame.Kind is FrameKind.Denied && written.Exists(own => own.Kind is FrameKind.Negated) && !Has(FrameKind.Negated))
            return true;
        var standIns = StandIns(frame.Kind);
        return written.Exists(own => standIns.Contains(own.Kind) && !Has(own.Kind));
    }

    // "Disputes whether it did harm at the alleged place" denies no allegation of the place.
    private static bool IsDenialOf(Frame denial, Frame frame) =>
        denial.Kind is FrameKind.Denied && denial.Covers(frame.CueFirst) && frame.CueFirst - denial.CueLast <= FarthestClaim;

    private bool Has(FrameKind kind) => source.Exists(frame => frame.Kind == kind);

    // "He said she told police that": who told it does not keep who said so. Of two that say the same of one clause either is enough.
    private bool IsAnother(Frame own, Frame frame)
    {
        if (own.CueFirst < 0 || alignment[own.CueFirst] is not (>= 0 and var cue) || (frame.CueFirst <= cue && cue <= frame.CueLast))
            return false;
        return source.Exists(other => other != frame && other.Kind == frame.Kind && other.CueFirst <= cue && cue <= other.CueLast
            && (frame.Kind is not FrameKind.Said || frame.Covers(cue)));
    }

    // Who says that somebody denies it, or wants it, says it; "claims" says more than "says".
    private FrameKind[] StandIns(FrameKind kind) => kind switch
    {
        FrameKind.Said => Has(FrameKind.Claimed) ? [.. Attributions, FrameKind.Claimed] : Attributions,
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
