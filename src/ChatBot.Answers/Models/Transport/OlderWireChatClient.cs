using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace ChatBot.Answers.Models.Transport;

/// <summary>Says <c>max_tokens</c> where the SDK would say <c>max_completion_tokens</c>, which only OpenAI and Azure know for sure.</summary>
internal sealed class OlderWireChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, Older(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, Older(options), cancellationToken);

    private static ChatOptions? Older(ChatOptions? options)
    {
        if (options?.MaxOutputTokens is not { } most)
            return options;
        var older = options.Clone();
        older.MaxOutputTokens = null;
        older.RawRepresentationFactory = _ =>
        {
            var raw = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The one way to say what the SDK has no property for; a test holds it to the wire.
            raw.Patch.Set("$.max_tokens"u8, most);
#pragma warning restore SCME0001
            return raw;
        };
        return older;
    }
}
