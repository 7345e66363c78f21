using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Verification.Support;

/// <summary>How much of what a sentence says stands in its sources, by its words.</summary>
internal static class WordSupport
{
    private const int SharedStem = 5;

    /// <summary>0 to 1; 1 for a sentence without words of its own.</summary>
    public static double Of(ReadText written, Ground ground, SupportOptions options)
    {
        double all = 0, met = 0;
        for (var at = 0; at < written.Tokens.Count; at++)
        {
            var token = written.Tokens[at];
            if (!written.IsContent(at) || SpeechActs.IsSaying(token.Term))
                continue;
            all++;
            met += Strength(token, ground, options);
        }

        return all == 0 ? 1 : met / all;
    }

    private static double Strength(TextToken token, Ground ground, SupportOptions options)
    {
        if (ground.Terms.Contains(token.Term))
            return 1;
        if (Synonyms.Of(token.Term).Any(ground.Terms.Contains) || ground.Terms.Any(term => SharesStem(term, token.Term)))
            return options.SynonymStrength;
        return ground.AroundTerms.Contains(token.Term) ? options.PassageStrength : 0;
    }

    private static bool SharesStem(string one, string other) =>
        one.Length >= SharedStem && other.Length >= SharedStem && one.AsSpan().CommonPrefixLength(other) >= SharedStem;
}
