using System.Net;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Streaming;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.Streaming;

/// <summary>A turn on a channel whose clock stands still until the test moves it; what falls due runs before <c>Advance</c>
/// returns.</summary>
internal sealed class StreamBench : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    public StreamBench(string channel = ChannelIds.Teams, string? conversationType = "personal", string? deliveryMode = null)
    {
        // Xunit's context would post what falls due instead of running it.
        SynchronizationContext.SetSynchronizationContext(null);
        Sink = new ScriptedSink(Time);
        Turn = new BotTurn(
            WireActivity.Message("question") with
            {
                Id = "a1",
                ChannelId = channel,
                DeliveryMode = deliveryMode,
                From = new WireAccount { Id = "user" },
                Recipient = new WireAccount { Id = "bot" },
                Conversation = new WireConversation { Id = "c1", ConversationType = conversationType },
            },
            Sink,
            Options,
            Time);
        Reply = Turn.BeginReply();
    }

    public FakeTimeProvider Time { get; } = new();

    public StreamingOptions Options { get; } = new();

    public ScriptedSink Sink { get; }

    public BotTurn Turn { get; }

    public IGrowingReply Reply { get; }

    public IEnumerable<string> Lines => Sink.Calls.Select(call => call.Line);

    public Task InformAsync(string text) => Reply.InformAsync(text, CancellationToken.None);

    public Task UpdateAsync(string text) => Reply.UpdateAsync(text, CancellationToken.None);

    /// <summary>Finishes the reply, and lets the time pass that it asks for.</summary>
    public async Task<ChannelReceipt> FinishAsync(string text) => await FinishAsync(WireActivity.Message(text));

    public async Task<ChannelReceipt> FinishAsync(WireActivity message)
    {
        var finishing = Reply.FinishAsync(message, CancellationToken.None);
        for (var waits = 0; waits < 5 && !finishing.IsCompleted; waits++)
            Time.Advance(Options.TeamsGap);
        return await finishing.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>In steps: a fake clock that jumps shows all that falls due its last moment.</summary>
    public void Advance(double seconds)
    {
        for (var left = TimeSpan.FromSeconds(seconds); left > TimeSpan.Zero; left -= Step)
            Time.Advance(left < Step ? left : Step);
    }

    public static ConnectorException Refusal(HttpStatusCode status, string detail, string code = "ContentStreamNotAllowed") =>
        new(status, code, detail);

    public async ValueTask DisposeAsync() => await Turn.DisposeAsync();
}
