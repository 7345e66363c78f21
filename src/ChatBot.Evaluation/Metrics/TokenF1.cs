using System.Text;

namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// F1 of the words that a reply shares with a gold answer, counted as often as they stand in both; the best over the gold answers.
/// Normalised as by SQuAD's evaluate-v2.0.py (Rajpurkar et al. 2018): lower case, punctuation removed, the words "a", "an" and "the"
/// removed, split at white space; punctuation is Unicode's here (signs included), where the script knows ASCII's only.
/// </summary>
public static class TokenF1
{
    private static readonly string[] Articles = ["a", "an", "the"];

    /// <param name="reply">Without citation markers; empty for a refusal.</param>
    /// <returns>0 to 1; null where there are no gold answers.</returns>
    public static double? Of(string reply, IReadOnlyCollection<string> answers)
    {
        if (answers.Count == 0)
            return null;

        var said = Normalise(reply);
        return answers.Max(answer => F1(said, Normalise(answer)));
    }

    private static double F1(string[] said, string[] gold)
    {
        if (said.Length == 0 || gold.Length == 0)
            return said.Length == gold.Length ? 1 : 0;

        var left = gold.CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var shared = said.Count(word => left.TryGetValue(word, out var count) && (left[word] = count - 1) >= 0);
        return 2.0 * shared / (said.Length + gold.Length);
    }

    private static string[] Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.Where(letter => !char.IsPunctuation(letter) && !char.IsSymbol(letter)))
            kept.Append(char.ToLowerInvariant(letter));
        return [.. kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Articles.Contains(word))];
    }
}
