using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace ChatBot.Answers.Models.Faults;

/// <summary>
/// Keeps calls within the time that is left, and makes one kind of exception of whatever goes wrong. A refusal or a filtered reply is
/// such a fault too, once everything that came before it has been handed on.
/// </summary>
internal sealed class WatchedChatClient(IChatClient inner, ModelOptions options, ModelMeter meter, TimeProvider clock)
    : DelegatingChatClient(inner)
{
    private readonly FaultReader faults = new(options);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var watch = Watch(cancellationToken);
        try
        {
            var response = await base.GetResponseAsync(messages, options, watch.Token);
            if (WhyDeclined(response.FinishReason, response.Messages.SelectMany(message => message.Contents)) is { } why)
                throw faults.Declined(why);
            return response;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(exception, watch);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var watch = Watch(cancellationToken);
        await using var updates = base.GetStreamingResponseAsync(messages, options, watch.Token).GetAsyncEnumerator(watch.Token);
        string? declined = null;
        while (await NextAsync(updates, watch, cancellationToken))
        {
            // Only from its first word on: a prompt can take a machine long to read.
            declined ??= WhyDeclined(updates.Current);
            yield return updates.Current;
            watch.Listen();
        }
        if (declined is not null)
            throw faults.Declined(declined);
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CallWatch watch, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(exception, watch);
        }
        finally
        {
            watch.Heard();
        }
    }

    private CallWatch Watch(CancellationToken cancellationToken) => new(meter.Left, options.LongestSilence, clock, cancellationToken);

    private ModelUnavailableException Fault(Exception exception, CallWatch watch) =>
        exception is ModelUnavailableException known ? known
        : watch.WasSilent ? faults.Silent()
        : watch.IsOver ? faults.TimedOut()
        : faults.Of(exception);

    // The abstraction has no place for a refusal that comes in pieces.
    private static string? WhyDeclined(ChatResponseUpdate update) =>
        update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 }
            ? "declined to answer"
            : WhyDeclined(update.FinishReason, update.Contents);

    private static string? WhyDeclined(ChatFinishReason? finish, IEnumerable<AIContent> contents) =>
        contents.Any(content => content is ErrorContent) ? "declined to answer"
        : finish == ChatFinishReason.ContentFilter ? "had its reply filtered"
        : null;
}
