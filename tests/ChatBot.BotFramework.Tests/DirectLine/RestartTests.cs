using System.Net;
using ChatBot.BotFramework.Turns;
using ChatBot.DirectLineClient;
using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class RestartTests : IDisposable
{
    private readonly StoreFolder store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart_from_its_watermark()
    {
        DirectLineConversation conversation;
        string watermark;
        await using (var first = await DirectLineServer.StartAsync(store: store))
        {
            conversation = await first.Owner.BeginAsync();
            using var socket = await conversation.OpenAsync();
            await socket.NextAsync();
            // That of the greeting: what follows may come in one frame or in two.
            watermark = socket.Watermark;
            await conversation.SayAsync("before");
            await socket.NextAsync();
            await socket.NextAsync();
        }

        await using var second = await DirectLineServer.StartAsync(store: store);
        conversation = conversation with { Caller = second.Anybody.With(conversation.Caller.Bearer) };
        using var again = await conversation.OpenAsync((await conversation.ReconnectAsync(watermark)).Text("streamUrl"));
        (await again.NextAsync()).GetProperty("text").GetString().ShouldBe("before");
        (await again.NextAsync()).GetProperty("text").GetString().ShouldBe("echo before");
        await conversation.SayAsync("after");
        (await again.NextAsync()).GetProperty("id").GetString().ShouldBe($"{conversation.Id}|0000003");
        (await again.NextAsync()).GetProperty("text").GetString().ShouldBe("echo after");
        // It was greeted by the host before.
        (await conversation.Caller.StartAsync()).Status.ShouldBe(HttpStatusCode.OK);
        second.Script.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_host_took_and_could_not_answer_is_answered_by_the_next_one_once()
    {
        var never = new TaskCompletionSource();
        var stuck = new BotScript { OnMessage = (_, cancellationToken) => never.Task.WaitAsync(cancellationToken) };
        DirectLineConversation conversation;
        await using (var first =
            await DirectLineServer.StartAsync(script: stuck, store: store,
                configureBot: bot => bot.Turns.DrainTimeout = TimeSpan.FromMilliseconds(50)))
        {
            conversation = await first.Owner.BeginAsync();
            await conversation.GreetedAsync();
            (await conversation.SayAsync("hello")).Status.ShouldBe(HttpStatusCode.OK);
        }

        for (var host = 0; host < 2; host++)
        {
            await using var next = await DirectLineServer.StartAsync(store: store);
            conversation = conversation with { Caller = next.Anybody.With(conversation.Caller.Bearer) };
            while ((await conversation.ReadAsync()).Count < 3)
                await Task.Yield();
            (await conversation.ReadAsync()).Select(activity => activity.GetProperty("text").GetString())
                .ShouldBe(["Welcome dl_alex", "hello", "echo hello"]);
            next.Script.Turns.Count.ShouldBe(1 - host);
        }
    }

    [Fact]
    public async Task A_reply_that_could_not_be_stored_for_a_while_is_given_once_it_can_be()
    {
        await using var server = await DirectLineServer.StartAsync(store: store);
        var conversation = await server.Owner.BeginAsync();
        await conversation.GreetedAsync();
        Execute("CREATE TRIGGER full BEFORE INSERT ON activities WHEN CAST(NEW.json AS TEXT) LIKE '%replyToId%' "
            + "BEGIN SELECT RAISE(ABORT, 'no room'); END");
        (await conversation.SayAsync("hello")).Status.ShouldBe(HttpStatusCode.OK);
        var queue = server.Service<TurnQueue>();
        while (server.Script.Turns.IsEmpty || queue.Pending > 0)
            await Task.Yield();
        Owed().ShouldBe(1);
        Execute("DROP TRIGGER full");

        while ((await conversation.ReadAsync()).Count < 3)
            await server.Service<BotFramework.DirectLine.Conversations>().TakeOverAsync(CancellationToken.None);

        (await conversation.ReadAsync()).Select(activity => activity.GetProperty("text").GetString())
            .ShouldBe(["Welcome dl_alex", "hello", "echo hello"]);
        (await server.Service<BotFramework.DirectLine.Conversations>().TakeOverAsync(CancellationToken.None)).ShouldBe(0);
        Owed().ShouldBe(0);
    }

    [Fact]
    public async Task What_lay_too_long_is_not_answered_any_more()
    {
        await using (var first = await DirectLineServer.StartAsync(store: store))
        {
            var conversation = await first.Owner.BeginAsync();
            await conversation.GreetedAsync();
        }
        Owe(DateTimeOffset.UtcNow.AddHours(-1), attempt: 1);

        await using var next = await DirectLineServer.StartAsync(store: store);

        next.Script.Turns.ShouldBeEmpty();
        Owed().ShouldBe(0);
    }

    [Fact]
    public async Task What_ended_the_process_three_times_is_not_tried_again()
    {
        await using (await DirectLineServer.StartAsync(store: store))
        {
        }
        Owe(DateTimeOffset.UtcNow, attempt: 3);

        await using var next = await DirectLineServer.StartAsync(store: store);

        while (Owed() > 0)
            await Task.Yield();
        next.Script.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Such_a_one_is_told_with_an_apology_and_what_waited_behind_it_is_answered()
    {
        var never = new TaskCompletionSource();
        BotScript Stuck() => new()
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                if (turn.Activity.Text == "first")
                    await never.Task.WaitAsync(cancellationToken);
                await turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: cancellationToken);
            },
        };
        DirectLineConversation? conversation = null;
        for (var host = 0; host < 3; host++)
        {
            await using var ending = await DirectLineServer.StartAsync(
                script: Stuck(), store: store, configureBot: bot => bot.Turns.DrainTimeout = TimeSpan.FromMilliseconds(50));
            if (conversation is null)
            {
                conversation = await ending.Owner.BeginAsync();
                await conversation.GreetedAsync();
                await conversation.SayAsync("first");
                await conversation.SayAsync("second");
            }
            while (ending.Script.Turns.All(turn => turn.Activity.Text != "first"))
                await Task.Yield();
        }

        await using var last = await DirectLineServer.StartAsync(script: Stuck(), store: store);
        conversation = conversation! with { Caller = last.Anybody.With(conversation!.Caller.Bearer) };
        while ((await conversation.ReadAsync()).Count < 5)
            await Task.Yield();

        (await conversation.ReadAsync()).Select(activity => activity.GetProperty("text").GetString()).ShouldBe(
            ["Welcome dl_alex", "first", "second", "Sorry, something went wrong. Please try again.", "echo second"]);
        last.Script.Turns.Select(turn => turn.Activity.Text).ShouldBe(["second"]);
    }

    [Fact]
    public async Task A_replica_s_turns_are_its_own_while_it_runs()
    {
        var answer = new TaskCompletionSource();
        var slow = new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await answer.Task.WaitAsync(cancellationToken);
                await turn.SendActivityAsync("late", cancellationToken: cancellationToken);
            },
        };
        await using var first = await DirectLineServer.StartAsync(script: slow, store: store);
        var conversation = await first.Owner.BeginAsync();
        await conversation.GreetedAsync();
        await conversation.SayAsync("hello");

        await using var second = await DirectLineServer.StartAsync(store: store);
        answer.SetResult();
        while ((await conversation.ReadAsync()).Count < 3)
            await Task.Yield();

        second.Script.Turns.ShouldBeEmpty();
        (await conversation.ReadAsync())[2].GetProperty("text").GetString().ShouldBe("late");
    }

    [Fact]
    public async Task What_one_replica_takes_reaches_the_socket_at_the_other()
    {
        await using var first = await DirectLineServer.StartAsync(store: store);
        await using var second = await DirectLineServer.StartAsync(store: store);
        var conversation = await first.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        await (conversation with { Caller = second.Anybody.With(conversation.Caller.Bearer) }).SayAsync("elsewhere");

        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("elsewhere");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("echo elsewhere");
        second.Script.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_but_the_store_is_left_by_a_host_that_ended_well()
    {
        await using (await DirectLineServer.StartAsync(store: store))
            store.Files.ShouldContain(file => file.EndsWith(".lock"));

        store.Files.ShouldBe(["conversations.db"]);
    }

    [Fact]
    public async Task The_store_is_for_its_owner_alone()
    {
        await using var server = await DirectLineServer.StartAsync(store: store);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(store.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private void Owe(DateTimeOffset at, int attempt) => Execute(
        $$$"""
        INSERT INTO turns VALUES ('c', 'c|1',
            CAST('{"type":"message","id":"c|1","text":"owed","channelId":"directline","serviceUrl":"http://x/"'
                || ',"from":{"id":"u"},"conversation":{"id":"c"}}' AS BLOB),
            1, 'gone', {{{attempt}}}, {{{at.ToUnixTimeMilliseconds()}}})
        """);

    private long Owed() => (long)Execute("SELECT count(*) FROM turns")!;

    private object? Execute(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={store.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
