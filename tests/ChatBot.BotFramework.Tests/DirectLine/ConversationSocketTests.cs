using System.Net.WebSockets;
using ChatBot.BotFramework.DirectLine;
using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class ConversationSocketTests
{
    [Fact]
    public async Task A_reader_that_takes_nothing_is_given_up_when_its_queue_is_full()
    {
        using var store = new StoreFolder();
        var options = new DirectLineOptions { StorePath = store.File, MaxQueuedPerSocket = 8, SocketTimeout = TimeSpan.FromMinutes(5) };
        await using var conversations =
            new DirectLineStore(Options.Create(options), TimeProvider.System, NullLogger<DirectLineStore>.Instance);
        conversations.Open();
        using var stuck = new StuckSocket();
        var logs = new RecordingLogger();
        using var socket = new ConversationSocket(stuck, "c", 0, conversations, options, TimeProvider.System, logs);
        var running = socket.RunAsync();

        for (var number = 0; number < 20; number++)
            socket.Offer(new StreamItem(null, 0, "{}"u8.ToArray()));
        await running.WaitAsync(TimeSpan.FromSeconds(20));

        stuck.State.ShouldBe(WebSocketState.Aborted);
        logs.Lines.Count(line => line.Event == 5203).ShouldBe(1);
    }

    [Fact]
    public async Task A_peer_that_does_not_take_a_frame_in_time_is_cut_off()
    {
        using var store = new StoreFolder();
        var options = new DirectLineOptions { StorePath = store.File };
        await using var conversations =
            new DirectLineStore(Options.Create(options), TimeProvider.System, NullLogger<DirectLineStore>.Instance);
        conversations.Open();
        var time = new ObservedTimeProvider();
        using var stuck = new StuckSocket();
        using var socket = new ConversationSocket(stuck, "c", 0, conversations, options, time, new RecordingLogger());
        var running = socket.RunAsync();

        socket.Offer(new StreamItem(null, 0, "{}"u8.ToArray()));
        await time.TimerStartedAsync(options.SocketTimeout);
        time.Advance(options.SocketTimeout);

        await running.WaitAsync(TimeSpan.FromSeconds(20));
        stuck.State.ShouldBe(WebSocketState.Aborted);
    }

    [Fact]
    public async Task What_the_store_holds_is_not_held_for_a_slow_reader_beside()
    {
        using var store = new StoreFolder();
        var options = new DirectLineOptions { StorePath = store.File, SocketTimeout = TimeSpan.FromMinutes(5) };
        await using var conversations =
            new DirectLineStore(Options.Create(options), TimeProvider.System, NullLogger<DirectLineStore>.Instance);
        conversations.Open();
        using var stuck = new StuckSocket();
        using var socket = new ConversationSocket(stuck, "c", 0, conversations, options, TimeProvider.System, new RecordingLogger());

        for (var number = 0; number < 100; number++)
            socket.Offer(new StreamItem(number, 0, new byte[64 * 1024]));

        socket.QueuedBytes.ShouldBeLessThanOrEqualTo(256 * 1024);
        socket.End(WebSocketCloseStatus.NormalClosure, "").ShouldBeTrue();
        stuck.Abort();
        await socket.RunAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
