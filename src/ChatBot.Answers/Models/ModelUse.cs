namespace ChatBot.Answers.Models;

/// <summary>What a language model did for one answer.</summary>
/// <param name="Model">Its name as configured.</param>
/// <param name="Prompts">Versions of the prompts it was asked with, such as "answer 1"; in the order of use.</param>
/// <param name="Calls">Requests that were answered; from the cache 0.</param>
/// <param name="InputTokens">Of all calls.</param>
/// <param name="OutputTokens">Of all calls.</param>
/// <param name="Cost">By the prices of the settings; null where those are not known.</param>
/// <param name="IsEstimated">Whether the endpoint did not say how many tokens it took, so that they were reckoned from the text.</param>
public sealed record ModelUse(string Model, IReadOnlyList<string> Prompts, int Calls, long InputTokens, long OutputTokens, decimal? Cost,
    bool IsEstimated);
