namespace ChatBot.Answers.Evidence.Judging;

/// <summary>How far the words asked stand in a sentence as they stand in the question; function words left out.</summary>
/// <param name="Pairs">Share of the question's pairs of neighbouring words that are neighbours in the sentence, 0 to 1.</param>
/// <param name="LongestCommon">Longest common subsequence of words, as a share of the question's, 0 to 1.</param>
/// <param name="LongestRun">Longest run of words that both have, function words included, in words.</param>
/// <param name="Density">Share of words asked among those from the first to the last of them, 0 to 1.</param>
/// <param name="HasLastWord">Whether the last word of the question, often its verb, stands in the sentence.</param>
public sealed record WordOrder(double Pairs, double LongestCommon, int LongestRun, double Density, bool HasLastWord)
{
    public static WordOrder Of(QuestionView asked, CandidateSentence sentence)
    {
        var words = sentence.Tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term).ToList();
        return new(
            PairsOf(asked.Content, words),
            asked.Content.Count == 0 ? 0 : (double)LongestCommonOf(asked.Content, words) / asked.Content.Count,
            LongestRunOf([.. asked.Tokens.Select(token => token.Term)], [.. sentence.Tokens.Select(token => token.Term)]),
            DensityOf(asked.Terms, words),
            asked.Content.Count > 0 && sentence.Terms.Contains(asked.Content[^1]));
    }

    private static double PairsOf(IReadOnlyList<string> asked, List<string> words)
    {
        if (asked.Count < 2)
            return 0;
        var pairs = words.Zip(words.Skip(1)).ToHashSet();
        return (double)asked.Zip(asked.Skip(1)).Count(pairs.Contains) / (asked.Count - 1);
    }

    private static int LongestCommonOf(IReadOnlyList<string> a, List<string> b)
    {
        var row = new int[b.Count + 1];
        foreach (var word in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Count; j++)
            {
                var above = row[j];
                row[j] = word == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static int LongestRunOf(string[] a, string[] b)
    {
        var row = new int[b.Length + 1];
        var longest = 0;
        foreach (var word in a)
        {
            for (var j = b.Length; j >= 1; j--)
            {
                row[j] = word == b[j - 1] ? row[j - 1] + 1 : 0;
                longest = Math.Max(longest, row[j]);
            }
        }

        return longest;
    }

    private static double DensityOf(IReadOnlySet<string> asked, List<string> words)
    {
        var first = words.FindIndex(asked.Contains);
        return first < 0 ? 0 : (double)words.Count(asked.Contains) / (words.FindLastIndex(asked.Contains) - first + 1);
    }
}
