using System.ClientModel;
using System.Runtime.CompilerServices;
using ChatBot.Answers.Models.Faults;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace ChatBot.Answers.Models.Transport;

/// <summary>
/// Says how long a reply may be by the name that the endpoint knows: <c>max_tokens</c>, which most servers know and OpenAI's newer models
/// refuse, or
/// <c>max_completion_tokens</c>. Where the endpoint refuses one of them, the request is made again with the other, which is said from then
/// on.
/// </summary>
internal sealed class LimitNameChatClient(IChatClient inner, bool isOlder) : DelegatingChatClient(inner)
{
    private const string Older = "max_tokens";
    private const string Newer = "max_completion_tokens";

    private volatile bool isOlder = isOlder;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var said = isOlder;
        try
        {
            return await base.GetResponseAsync(sent, Named(options, said), cancellationToken);
        }
        catch (ClientResultException refusal) when (Minds(refusal, said))
        {
            isOlder = !said;
            return await base.GetResponseAsync(sent, Named(options, !said), cancellationToken);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var begun = await BeginAsync([.. messages], options, cancellationToken);
        await foreach (var update in begun.ReadAsync())
            yield return update;
    }

    private async Task<BegunReply> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options,
        CancellationToken cancellationToken)
    {
        var said = isOlder;
        try
        {
            return await BegunReply.OfAsync(base.GetStreamingResponseAsync(messages, Named(options, said), cancellationToken),
                cancellationToken);
        }
        catch (ClientResultException refusal) when (Minds(refusal, said))
        {
            isOlder = !said;
            return await BegunReply.OfAsync(base.GetStreamingResponseAsync(messages, Named(options, !said), cancellationToken),
                cancellationToken);
        }
    }

    // Wherever it stands: as the parameter that is minded, in a sentence, or in a list of what a form does not allow.
    private static bool Minds(ClientResultException refusal, bool isOlder) =>
        refusal.Status is 400 or 422
        && EndpointError.BodyOf(refusal) is var body
        && body.Contains(isOlder ? Older : Newer, StringComparison.Ordinal)
        && !EndpointError.IsOfLength(body);

    private static ChatOptions? Named(ChatOptions? options, bool isOlder)
    {
        if (!isOlder || options?.MaxOutputTokens is not { } most)
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
