namespace ChatBot.Answers.Models;

/// <summary>What is known of endpoints by their address.</summary>
public static class ModelEndpoint
{
    /// <summary>Where a model is where no endpoint is set.</summary>
    public static Uri Default { get; } = new("https://api.openai.com/v1");

    /// <summary>Azure OpenAI and Azure AI Foundry, which take keys in a header of their own and accounts of Entra ID.</summary>
    public static bool IsAzure(Uri endpoint) =>
        endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase)
        || endpoint.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase)
        || endpoint.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it surely knows <c>max_completion_tokens</c>; most other servers know only the older <c>max_tokens</c>, which
    /// OpenAI's newer models refuse.</summary>
    internal static bool HasCompletionTokens(ModelApi api, Uri endpoint) =>
        api is ModelApi.AzureOpenAI || endpoint.Host == Default.Host || IsAzure(endpoint);

    /// <summary>What a token of Entra ID has to be for, in the cloud that the endpoint is of.</summary>
    public static string Scope(Uri endpoint) => endpoint.Host switch
    {
        var host when host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) => "https://cognitiveservices.azure.us/.default",
        var host when host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) => "https://cognitiveservices.azure.cn/.default",
        _ => "https://cognitiveservices.azure.com/.default",
    };
}
