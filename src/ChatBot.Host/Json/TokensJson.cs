using ChatBot.Answers.Models;

namespace ChatBot.Host.Json;

/// <summary>What a language model took for an answer, in tokens.</summary>
/// <param name="Input">Of all prompts.</param>
/// <param name="Output">Of all replies.</param>
/// <param name="Total">Both.</param>
/// <param name="Calls">Requests that were answered; 0 where the replies came from the cache.</param>
/// <param name="Estimated">Whether the endpoint did not count them, so that they were reckoned from the text.</param>
internal sealed record TokensJson(long Input, long Output, long Total, int Calls, bool Estimated)
{
    public static TokensJson From(ModelUse use) =>
        new(use.InputTokens, use.OutputTokens, use.InputTokens + use.OutputTokens, use.Calls, use.IsEstimated);
}
