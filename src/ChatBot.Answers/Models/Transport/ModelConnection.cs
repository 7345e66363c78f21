using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Models;

namespace ChatBot.Answers.Models.Transport;

/// <summary>
/// The clients that Semantic Kernel's connectors for OpenAI and Azure OpenAI call a model with, over an HTTP client of ours, which signs
/// in, tries again, bounds and is silent in the log.
/// </summary>
/// <param name="Chat">Calls the model, or the deployment.</param>
/// <param name="Models">Lists what the endpoint has; null where that cannot be asked.</param>
/// <param name="HasOlderLimit">Whether <c>max_tokens</c> is what is known best there.</param>
internal sealed record ModelConnection(ChatClient Chat, OpenAIModelClient? Models, bool HasOlderLimit)
{
    /// <summary>Stands in for the key in the SDKs, which want one; what signs in replaces it.</summary>
    private const string NoKey = "none";

    /// <param name="http">Named and configured by <see cref="EndpointServices"/>.</param>
    public static ModelConnection To(ModelApi api, ModelOptions options, HttpClient http)
    {
        var address = options.Endpoint ?? ModelEndpoint.Default;
        var hasOlderLimit = !ModelEndpoint.HasCompletionTokens(api, address);
        var key = new ApiKeyCredential(NoKey);
        if (api is ModelApi.AzureOpenAI)
        {
            var azure = Over(http, new AzureOpenAIClientOptions());
            if (options.ApiVersion is { } version)
                azure.AddPolicy(new ApiVersionPolicy(version), PipelinePosition.PerCall);
            return new(new AzureOpenAIClient(address, key, azure).GetChatClient(options.Name), null, hasOlderLimit);
        }

        var client = new OpenAIClient(key, Over(http, new OpenAIClientOptions { Endpoint = address }));
        return new(client.GetChatClient(options.Name), client.GetOpenAIModelClient(), hasOlderLimit);
    }

    private static T Over<T>(HttpClient http, T options)
        where T : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(http);
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        options.ClientLoggingOptions = new() { EnableLogging = false };
        return options;
    }
}
