using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>What a sentence takes from its sources, and which of it stood under a frame there that it does not keep.</summary>
/// <param name="withNames">Whether names count as much as other words; they tell of whom, not what.</param>
internal sealed class LostWords(bool withNames)
{
    /// <summary>So much of what the sentence takes from its sources, or of what stands under the frame, makes out that it is the framed
    /// words that are said.</summary>
    private const double ShareOfTaken = 0.3;
    private const double ShareOfScope = 0.5;

    private readonly Dictionary<(Frame Frame, ReadSentence Source), List<int>> lost = [];

    /// <summary>How many words the sentence takes.</summary>
    public int Taken { get; private set; }

    /// <summary>Whether the sentence says what stands under a frame without it; a word of it that it may have from elsewhere does not
    /// count.</summary>
    public bool IsBroken => lost.Any(pair => IsSaid(pair.Key.Frame, pair.Key.Source, pair.Value));

    public bool Counts(ReadSentence sentence, int at) => sentence.IsContent(at) && (withNames || !sentence.Tokens[at].IsCapitalised);

    /// <summary>A word that is taken.</summary>
    /// <param name="source">From where.</param>
    /// <param name="at">The word there.</param>
    /// <param name="frames">The frames over it that are not kept.</param>
    public void Take(ReadSentence source, int at, IEnumerable<Frame> frames)
    {
        Taken++;
        foreach (var frame in frames)
        {
            if (!lost.TryGetValue((frame, source), out var words))
                lost[(frame, source)] = words = [];
            words.Add(at);
        }
    }

    private bool IsSaid(Frame frame, ReadSentence source, List<int> words)
    {
        if (words.Count >= (words.Count > 1 ? ShareOfTaken : ShareOfScope) * Taken)
            return true;
        // Of a condition either part may be said alone: what it depends on, or what depends on it.
        return frame.Kind is FrameKind.Conditional ? IsMost(frame.First, frame.CueFirst) || IsMost(frame.CueLast + 1, frame.End)
            : IsMost(frame.First, frame.End);

        bool IsMost(int first, int end)
        {
            var scope = Enumerable.Range(first, Math.Max(0, end - first)).Count(at => frame.Covers(at) && Counts(source, at));
            return scope > 0 && words.Count(at => at >= first && at < end) >= ShareOfScope * scope;
        }
    }
}
