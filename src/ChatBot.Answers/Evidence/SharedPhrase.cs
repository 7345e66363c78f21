using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Evidence;

/// <summary>The longest run of words that two texts share, function words included: what tells a quotation from a sentence about the same things.</summary>
public static class SharedPhrase
{
    /// <summary>Words of the longest run that stands in both, 0 upwards. Costs the product of both lengths.</summary>
    public static int Longest(IReadOnlyList<TextToken> one, IReadOnlyList<TextToken> other)
    {
        var (longest, runs) = (0, new int[other.Count + 1]);
        foreach (var token in one)
        {
            // From behind, so that runs still holds the row of the word before.
            for (var i = other.Count; i > 0; i--)
            {
                runs[i] = string.Equals(token.Word, other[i - 1].Word, StringComparison.Ordinal) ? runs[i - 1] + 1 : 0;
                longest = Math.Max(longest, runs[i]);
            }
        }

        return longest;
    }

    /// <summary>The same as a share of the shorter text's words, 0 to 1; 0 for runs of fewer than three words, which any two texts share.</summary>
    public static double Share(IReadOnlyList<TextToken> one, IReadOnlyList<TextToken> other)
    {
        const int fewest = 3;
        var longest = Longest(one, other);
        return longest < fewest ? 0 : (double)longest / Math.Min(one.Count, other.Count);
    }
}
