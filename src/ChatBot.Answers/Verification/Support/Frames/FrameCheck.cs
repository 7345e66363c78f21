using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>
/// Whether a sentence keeps the frames of its sources: what was claimed, denied, charged, wished, supposed or said by somebody comes out as that and not as
/// a fact. Words are held to the frames over the words of the source that they are, in the source whose words around them are the same.
/// </summary>
internal static class FrameCheck
{
    /// <summary>So many words on either side tell which source a word is of.</summary>
    private const int Around = 4;

    /// <summary>So much of what the sentence takes from its sources, or of what stands under the frame, makes out that it is the framed words that are said.</summary>
    private const double ShareOfTaken = 0.3;
    private const double ShareOfScope = 0.5;

    public static bool Holds(ReadSentence written, AlignedSources aligned)
    {
        var framed = aligned.Alignments.Select(alignment => (Alignment: alignment, Frames: SourceFrames.Of(alignment.Source))).ToList();
        var taken = Lost(written, framed, at => !written.Tokens[at].IsCapitalised, out var lost);
        // "Barack Obama was a Muslim": nothing but names.
        if (taken == 0)
            taken = Lost(written, framed, _ => true, out lost);
        return !lost.Any(pair => IsSaid(pair.Key.Frame, pair.Key.Source, pair.Value, taken));
    }

    // How many words the sentence takes, and of each frame that it does not keep how many.
    private static int Lost(
        ReadSentence written, List<(Alignment Alignment, IReadOnlyList<Frame> Frames)> framed, Func<int, bool> counts, out Dictionary<(Frame Frame, ReadSentence Source), int> lost)
    {
        lost = [];
        var taken = 0;
        for (var at = 0; at < written.Tokens.Count; at++)
        {
            if (!written.IsContent(at) || !counts(at))
                continue;
            var places = Nearest(framed, at);
            if (places.Count == 0)
                continue;
            taken++;
            var over = written.Frames.Where(frame => frame.Covers(at)).Select(frame => frame.Kind).ToHashSet();
            var broken = places.ConvertAll(place => BrokenAt(place, at, written, over));
            // One of several that bear it as it is said is enough.
            if (broken.Exists(frames => frames.Count == 0))
                continue;
            foreach (var (frame, source) in broken[0].Select(frame => (frame, places[0].Alignment.Source)))
                lost[(frame, source)] = lost.GetValueOrDefault((frame, source)) + 1;
        }

        return taken;
    }

    // The sources that have the word, and as many of those beside it as any.
    private static List<(Alignment Alignment, IReadOnlyList<Frame> Frames)> Nearest(List<(Alignment Alignment, IReadOnlyList<Frame> Frames)> framed, int at)
    {
        var having = framed.Where(source => source.Alignment[at] >= 0).Select(source => (Source: source, Strength: source.Alignment.MatchedAround(at, Around))).ToList();
        var most = having.Select(source => source.Strength).DefaultIfEmpty(0).Max();
        return [.. having.Where(source => source.Strength == most).Select(source => source.Source)];
    }

    private static List<Frame> BrokenAt((Alignment Alignment, IReadOnlyList<Frame> Frames) place, int at, ReadSentence written, HashSet<FrameKind> over)
    {
        var there = place.Alignment[at];
        var frames = place.Frames.Where(frame => frame.Covers(there)).ToList();
        var kinds = frames.Select(frame => frame.Kind).ToHashSet();
        return frames.FindAll(frame => frame.Kind switch
        {
            FrameKind.Negated => false,
            FrameKind.Future => HasHappened(written, at, place.Alignment.Source, frame),
            FrameKind.Possible => !KeptFrames.Keeps(frame.Kind, kinds, over) && !IsAble(written, at),
            _ => !KeptFrames.Keeps(frame.Kind, kinds, over),
        });
    }

    // "Will sign" as "signed" and "would have been" as "had been": only what was to come and is told as done. "He said he would" is kept by who says it.
    private static bool HasHappened(ReadSentence written, int at, ReadSentence source, Frame future) =>
        source.WordAt(future.CueFirst) != "would" && VerbOf(source, future) is >= 0 and var verb && written.Tokens[at].Term == source.Tokens[verb].Term
        && (written.WordAt(at) != source.WordAt(verb) ? VerbForms.IsPast(written.WordAt(at)) : VerbForms.IsPast(source.WordAt(verb)) && VerbForms.IsPast(written.WordAt(at - 1)));

    private static int VerbOf(ReadSentence source, Frame future)
    {
        for (var at = future.First; at < future.End; at++)
        {
            if (!source.Tokens[at].IsFunctionWord && !source.WordAt(at).EndsWith("ly", StringComparison.Ordinal))
                return at;
        }

        return -1;
    }

    // What can be may be.
    private static bool IsAble(ReadSentence written, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 2 * Around) && !written.EndsClause(before); before--)
        {
            if (written.WordAt(before) is "can" or "cannot" or "sometimes" or "often")
                return true;
        }

        return false;
    }

    private static bool IsSaid(Frame frame, ReadSentence source, int lost, int taken)
    {
        var scope = Enumerable.Range(frame.First, frame.End - frame.First).Count(at => frame.Covers(at) && source.IsContent(at));
        return lost >= ShareOfScope * scope || lost >= (lost > 1 ? ShareOfTaken : ShareOfScope) * taken;
    }
}
