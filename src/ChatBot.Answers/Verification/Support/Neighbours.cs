using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support;

/// <summary>The words that stand nearest to a thing in its sentence: what tells its part in it, with no parsing of the sentence.</summary>
/// <param name="Left">Terms before it, the nearest first.</param>
/// <param name="Right">Terms behind it, the nearest first.</param>
/// <param name="Preposition">The word that ties it to what stands before: "from", "by"; or null.</param>
internal sealed record Neighbours(IReadOnlyList<string> Left, IReadOnlyList<string> Right, string? Preposition)
{
    private const int Most = 3;
    private const int Farthest = 8;

    /// <param name="text">The sentence.</param>
    /// <param name="first">First word of the thing.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="counts">Whether a word counts as a neighbour: of names, other names do not.</param>
    public static Neighbours Of(ReadSentence text, int first, int last, Func<int, bool> counts)
    {
        List<string> left = [], right = [];
        for (var at = first - 1; at >= Math.Max(0, first - Farthest) && left.Count < Most; at--)
        {
            if (counts(at))
                left.Add(text.Tokens[at].Term);
        }

        for (var at = last + 1; at <= Math.Min(text.Tokens.Count - 1, last + Farthest) && right.Count < Most; at++)
        {
            if (counts(at))
                right.Add(text.Tokens[at].Term);
        }

        var before = text.WordAt(first - 1) is "the" or "a" or "an" ? text.WordAt(first - 2) : text.WordAt(first - 1);
        var preposition = IsPreposition(before) ? before : null;
        // What is done by somebody in a sentence that begins with whom it is done to: as if it were said the other way round.
        return Passive.Holds(text, first, last) ? new(right, left, preposition == "by" ? null : preposition)
            : new(left, right, preposition);
    }

    /// <summary>How well the neighbours of two things agree; the nearest count twice.</summary>
    public double Fit(Neighbours other) =>
        Fit(Left, other.Left) + Fit(Right, other.Right) + (Preposition is not null && Preposition == other.Preposition ? 1 : 0);

    private static double Fit(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var fit = 0.0;
        for (var at = 0; at < one.Count; at++)
        {
            if (other.Contains(one[at]))
                fit += at == 0 && other[0] == one[0] ? 2 : 1;
        }

        return fit;
    }

    private static bool IsPreposition(string word) =>
        word is "from" or "to" or "by" or "against" or "of" or "in" or "with" or "over" or "for" or "at" or "on" or "between" or "than"
        or "into" or "under" or "after" or "before";
}
