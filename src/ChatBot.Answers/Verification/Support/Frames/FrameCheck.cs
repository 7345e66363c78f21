using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>
/// Whether a sentence keeps the frames of its sources: what was claimed, denied, charged, wished, supposed or said by somebody comes out as that and not as
/// a fact. Words are held to the frames over the words of the source that they are, as the alignment tells.
/// </summary>
internal static class FrameCheck
{
    /// <summary>A source that shares less of the sentence than this share of what the nearest one shares bears nothing of it.</summary>
    private const double SharedNeeded = 0.5;

    /// <summary>So much of what the sentence takes from its sources may stand under a frame that it does not keep: a name, a word of its own.</summary>
    private const double ShareLost = 0.34;

    public static bool Holds(ReadSentence written, AlignedSources aligned)
    {
        var near = Near(written, aligned.Alignments);
        var (taken, lost) = (0, 0);
        for (var at = 0; at < written.Tokens.Count; at++)
        {
            if (!Counts(written, at))
                continue;
            var places = near.Where(alignment => alignment[at] >= 0).ToList();
            if (places.Count == 0)
                continue;
            taken++;
            if (places.TrueForAll(alignment => FramesOf(alignment.Source).Any(frame => frame.Covers(alignment[at]) && !IsKept(frame.Kind, written, at))))
                lost++;
        }

        return lost == 0 || (lost == 1 && lost < ShareLost * taken);
    }

    private static List<Alignment> Near(ReadSentence written, IReadOnlyList<Alignment> alignments)
    {
        var shared = alignments.Select(alignment => Enumerable.Range(0, written.Tokens.Count).Count(at => alignment[at] >= 0 && Counts(written, at))).ToList();
        var most = shared.DefaultIfEmpty(0).Max();
        return [.. alignments.Where((_, i) => shared[i] > 0 && shared[i] >= SharedNeeded * most)];
    }

    // Names and days tell of whom and when, not what.
    private static bool Counts(ReadSentence written, int at) => written.IsContent(at) && !written.Tokens[at].IsCapitalised;

    // A sentence from the middle of a quotation has no mark of its own.
    private static IEnumerable<Frame> FramesOf(ReadSentence source) =>
        source is SourceSentence place && place.Source.Statements.Any(statement => statement.Kind is StatementKind.Direct && statement.Content.Contains(new TextRange(place.Offset, source.Text.Length)))
            ? source.Frames.Append(new(FrameKind.Said, -1, -1, 0, source.Tokens.Count))
            : source.Frames;

    private static bool IsKept(FrameKind kind, ReadSentence written, int at)
    {
        var over = written.Frames.Where(frame => frame.Covers(at)).Select(frame => frame.Kind).ToHashSet();
        return kind switch
        {
            FrameKind.Negated => true,
            FrameKind.Said => over.Overlaps([FrameKind.Said, FrameKind.Claimed, FrameKind.Denied, FrameKind.Accused, FrameKind.Wanted, FrameKind.Planned, FrameKind.Supposed]),
            FrameKind.Claimed => over.Overlaps([FrameKind.Claimed, FrameKind.Said, FrameKind.Accused, FrameKind.Supposed]),
            FrameKind.Denied => over.Contains(FrameKind.Denied) || (over.Contains(FrameKind.Negated) && over.Overlaps([FrameKind.Said, FrameKind.Claimed])),
            FrameKind.Accused => over.Overlaps([FrameKind.Accused, FrameKind.Claimed, FrameKind.Said, FrameKind.Supposed]),
            FrameKind.Wanted => over.Overlaps([FrameKind.Wanted, FrameKind.Planned]),
            FrameKind.Planned => over.Overlaps([FrameKind.Planned, FrameKind.Wanted, FrameKind.Supposed]),
            FrameKind.Supposed => over.Overlaps([FrameKind.Supposed, FrameKind.Possible]),
            FrameKind.Possible => over.Overlaps([FrameKind.Possible, FrameKind.Supposed, FrameKind.Asked]),
            FrameKind.Future => over.Overlaps([FrameKind.Future, FrameKind.Planned, FrameKind.Supposed, FrameKind.Possible, FrameKind.Wanted]),
            FrameKind.Conditional => over.Contains(FrameKind.Conditional),
            _ => over.Overlaps([FrameKind.Asked, FrameKind.Possible]),
        };
    }
}
