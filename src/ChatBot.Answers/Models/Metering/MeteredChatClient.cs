using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Models.Metering;

/// <summary>Makes room for each call, and counts what it took: what the endpoint says, else what the text comes to.</summary>
internal sealed class MeteredChatClient(IChatClient inner, ModelMeter meter) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var room = await meter.ReserveAsync(TokenEstimate.Of(sent, options), options?.MaxOutputTokens, cancellationToken);
        TokenCount? taken = null;
        try
        {
            var response = await base.GetResponseAsync(sent, Bounded(options, room), cancellationToken);
            var estimate = new TokenEstimate();
            estimate.Add(response.Messages.SelectMany(message => message.Contents));
            taken = Count(response.Usage, room, estimate);
            return response;
        }
        finally
        {
            await meter.SettleAsync(room, taken);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var room = await meter.ReserveAsync(TokenEstimate.Of(sent, options), options?.MaxOutputTokens, cancellationToken);
        UsageDetails? usage = null;
        var estimate = new TokenEstimate();
        var isAnswered = false;
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(sent, Bounded(options, room), cancellationToken))
            {
                isAnswered = true;
                // Some endpoints say it with every piece, each time in all: the last counts.
                usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
                estimate.Add(update.Contents);
                yield return update;
            }
        }
        finally
        {
            // A reader who has had enough, or a connection that broke: what came was paid for.
            await meter.SettleAsync(room, isAnswered ? Count(usage, room, estimate) : null);
        }
    }

    private static ChatOptions Bounded(ChatOptions? options, Reservation room)
    {
        var bounded = options?.Clone() ?? new();
        bounded.MaxOutputTokens = room.MaxOutput;
        return bounded;
    }

    private static TokenCount Count(UsageDetails? usage, Reservation room, TokenEstimate output) =>
        usage is { InputTokenCount: { } input and > 0, OutputTokenCount: { } said } ? new(input, said)
        : new(room.Input, output.Tokens, IsEstimated: true);
}
