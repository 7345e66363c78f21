using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Alignments;

/// <summary>
/// Which words of a written sentence are which of a source's sentence: the heaviest common subsequence, where words with content weigh more
/// than others and words that are neighbours in both more than words that are not.
/// </summary>
internal sealed class Alignment
{
    private const int ContentWeight = 6;
    private const int FunctionWeight = 3;
    private const int NeighbourBonus = 2;

    /// <summary>Names are what is looked at, so they hold the rest together least: two that are exchanged stay where they are.</summary>
    private const int NameWeight = 1;

    /// <summary>Longest run of matched neighbours that counts on either side of a gap.</summary>
    private const int LongestRun = 3;

    /// <summary>Between matched words that stand farther apart nothing is known to stand for anything.</summary>
    private const int LongestGap = 6;

    private readonly int[] match;

    public Alignment(ReadSentence written, ReadSentence source)
    {
        (Written, Source) = (written, source);
        match = Match(written, source);
    }

    public ReadSentence Written { get; }

    public ReadSentence Source { get; }

    /// <summary>The word of the source that a written word is, or -1.</summary>
    public int this[int word] => match[word];

    /// <summary>How many written words at most so far away are matched.</summary>
    public int MatchedAround(int word, int farthest)
    {
        var matched = 0;
        for (var at = Math.Max(0, word - farthest); at <= Math.Min(match.Length - 1, word + farthest); at++)
        {
            if (match[at] >= 0)
                matched++;
        }

        return matched;
    }

    /// <summary>
    /// The gap around some words: from the matched word before them to the one behind, in both sentences, and how firmly it is held: how
    /// many words on either side are matched one by one, at most three each.
    /// </summary>
    public Gap GapAround(int first, int last)
    {
        var left = first - 1;
        while (left >= 0 && match[left] < 0)
            left--;
        var right = last + 1;
        while (right < match.Length && match[right] < 0)
            right++;
        var from = left < 0 ? 0 : match[left] + 1;
        var to = right == match.Length ? Source.Tokens.Count : match[right];
        return new(left + 1, right, from, to, right - left - 1 > LongestGap || to - from > LongestGap ? 0
            : RunBefore(left) + RunBehind(right));
    }

    private static int WeightOf(TextToken token) =>
        token.IsFunctionWord ? FunctionWeight : token.IsCapitalised ? NameWeight : ContentWeight;

    private static int BonusOf(TextToken token) => token.IsCapitalised ? 0 : NeighbourBonus;

    private int RunBefore(int left)
    {
        if (left < 0)
            return 1;
        var run = 1;
        while (run < LongestRun && left - run >= 0 && match[left - run] >= 0 && match[left - run] == match[left] - run)
            run++;
        return run;
    }

    private int RunBehind(int right)
    {
        if (right == match.Length)
            return 1;
        var run = 1;
        while (run < LongestRun && right + run < match.Length && match[right + run] == match[right] + run)
            run++;
        return run;
    }

    private static int[] Match(ReadSentence written, ReadSentence source)
    {
        var (rows, columns) = (written.Tokens.Count, source.Tokens.Count);
        var best = new int[rows + 1, columns + 1];
        var ending = new int[rows + 1, columns + 1];
        for (var i = 1; i <= rows; i++)
        {
            var token = written.Tokens[i - 1];
            for (var j = 1; j <= columns; j++)
            {
                var known = source.Tokens[j - 1];
                if (token.Term == known.Term)
                    ending[i, j] = WeightOf(token)
                        + Math.Max(best[i - 1, j - 1], ending[i - 1, j - 1] > 0 ? ending[i - 1, j - 1] + BonusOf(token) : 0);
                best[i, j] = Math.Max(ending[i, j], Math.Max(best[i - 1, j], best[i, j - 1]));
            }
        }

        return Trace(written, best, ending, rows, columns);
    }

    private static int[] Trace(ReadSentence written, int[,] best, int[,] ending, int i, int j)
    {
        var match = new int[i];
        Array.Fill(match, -1);
        while (i > 0 && j > 0)
        {
            if (ending[i, j] == 0 || ending[i, j] < best[i, j])
            {
                if (best[i - 1, j] >= best[i, j - 1])
                    i--;
                else
                    j--;
                continue;
            }

            // A run is followed to its beginning, since its bonus counts only as a whole.
            while (true)
            {
                match[i - 1] = j - 1;
                var token = written.Tokens[i - 1];
                var rest = ending[i, j] - WeightOf(token);
                (i, j) = (i - 1, j - 1);
                if (ending[i, j] == 0 || ending[i, j] + BonusOf(token) != rest)
                    break;
            }
        }

        return match;
    }
}

/// <summary>What stands between matched words, in the written sentence and in the source.</summary>
/// <param name="First">First written word.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="SourceFirst">First word of the source.</param>
/// <param name="SourceEnd">The one behind the last.</param>
/// <param name="Strength">How firmly it is held, 0 to 6; 0 where it is too wide to tell anything.</param>
internal readonly record struct Gap(int First, int End, int SourceFirst, int SourceEnd, int Strength)
{
    public int SourceLength => SourceEnd - SourceFirst;

    public int Length => End - First;

    public bool Holds(int first, int last) => first >= SourceFirst && last < SourceEnd;
}
