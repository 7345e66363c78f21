using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support;

/// <summary>How much of what a sentence says stands in its sources, by its words.</summary>
internal static class WordSupport
{
    private const int SharedStem = 5;

    /// <summary>Of all its sources and their surroundings, and of what is quoted alone: 0 to 1, and 1 for a sentence without words of its
    /// own.</summary>
    public static (double Whole, double Quoted) Of(ReadSentence written, Ground ground, SupportOptions options)
    {
        double all = 0, met = 0, around = 0;
        for (var at = 0; at < written.Tokens.Count; at++)
        {
            var token = written.Tokens[at];
            if (!written.IsContent(at) || SpeechActs.IsSaying(token.Term))
                continue;
            all++;
            var quoted = Quoted(token, ground, options);
            met += quoted;
            if (quoted == 0 && ground.AroundTerms.Contains(token.Term))
                around += options.PassageStrength;
        }

        return all == 0 ? (1, 1) : ((met + around) / all, met / all);
    }

    private static double Quoted(TextToken token, Ground ground, SupportOptions options)
    {
        if (ground.Terms.Contains(token.Term))
            return 1;
        return Synonyms.Of(token.Term).Any(ground.Terms.Contains) || ground.Terms.Any(term => SharesStem(term, token.Term))
            ? options.SynonymStrength : 0;
    }

    private static bool SharesStem(string one, string other) =>
        one.Length >= SharedStem && other.Length >= SharedStem && one.AsSpan().CommonPrefixLength(other) >= SharedStem;
}
