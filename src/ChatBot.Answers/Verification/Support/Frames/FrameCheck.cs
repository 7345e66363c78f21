using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>
/// Whether a sentence keeps the frames of its sources: what was claimed, denied, charged, wished, supposed or said by somebody comes out as
/// that and not as a fact. Words are held to the frames over the words of the source that they are, in the source whose words around them
/// are the same.
/// </summary>
internal sealed class FrameCheck
{
    /// <summary>So many words on either side tell which source a word is of.</summary>
    private const int Around = 4;

    private readonly ReadSentence written;
    private readonly List<(Alignment Alignment, IReadOnlyList<Frame> Frames)> sources;

    private FrameCheck(ReadSentence written, AlignedSources aligned)
    {
        this.written = written;
        sources = [.. aligned.Alignments.Select(alignment => (alignment, SourceFrames.Of(alignment.Source)))];
    }

    public static bool Holds(ReadSentence written, AlignedSources aligned)
    {
        var check = new FrameCheck(written, aligned);
        // "Barack Obama was a Muslim": nothing but names.
        return check.Lost(withNames: false) is { Taken: > 0 } lost ? !lost.IsBroken : !check.Lost(withNames: true).IsBroken;
    }

    private LostWords Lost(bool withNames)
    {
        var lost = new LostWords(withNames);
        for (var at = 0; at < written.Tokens.Count; at++)
        {
            if (!lost.Counts(written, at) || Nearest(at) is not { Count: > 0 } places)
                continue;
            var over = written.Frames.Where(frame => frame.Covers(at)).ToList();
            // One of several that bear it as it is said is enough.
            var broken = places.ConvertAll(place => BrokenAt(place, at, over));
            lost.Take(places[0].Alignment.Source, places[0].Alignment[at], broken.Exists(frames => frames.Count == 0) ? [] : broken[0]);
        }

        return lost;
    }

    // The sources that have the word, and as many of those beside it as any.
    private List<(Alignment Alignment, IReadOnlyList<Frame> Frames)> Nearest(int at)
    {
        var having = sources.Where(source => source.Alignment[at] >= 0)
            .Select(source => (Source: source, Strength: source.Alignment.MatchedAround(at, Around))).ToList();
        var most = having.Select(source => source.Strength).DefaultIfEmpty(0).Max();
        return [.. having.Where(source => source.Strength == most).Select(source => source.Source)];
    }

    private List<Frame> BrokenAt((Alignment Alignment, IReadOnlyList<Frame> Frames) place, int at, List<Frame> over)
    {
        var there = place.Frames.Where(frame => frame.Covers(place.Alignment[at])).ToList();
        var kept = new KeptFrames(place.Alignment, there, over);
        return there.FindAll(frame => frame.Kind switch
        {
            FrameKind.Negated => false,
            FrameKind.Future => !over.Exists(own => own.Kind is FrameKind.Future) && HasHappened(at, place.Alignment.Source, frame),
            FrameKind.Possible => !kept.Keeps(frame) && !IsAble(at),
            _ => !kept.Keeps(frame),
        });
    }

    // "Will sign" as "signed": only what was to come and is told as done. What "would" be is kept by who says so.
    private bool HasHappened(int at, ReadSentence source, Frame future) =>
        source.WordAt(future.CueFirst) != "would" && VerbOf(source, future) is >= 0 and var verb
        && written.Tokens[at].Term == source.Tokens[verb].Term
        && (written.WordAt(at) != source.WordAt(verb) ? VerbForms.IsPast(written.WordAt(at))
            : VerbForms.IsPast(source.WordAt(verb)) && VerbForms.IsPast(written.WordAt(at - 1)));

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
    private bool IsAble(int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - (2 * Around)) && !written.EndsClause(before); before--)
        {
            if (written.WordAt(before) is "can" or "cannot" or "sometimes" or "often")
                return true;
        }

        return false;
    }
}
