using System.Net;
using System.Net.Sockets;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_may_have_been_posted_or_was_refused_for_good_is_not_posted_again(int status)
    {
        await using var server = await BotServer.StartAsync(Impatient);
        server.Connector.AnswerNext(status, """{"error":{"code":"Some.Code","message":"my secret"}}""");

        (await server.SayAsync("first secret")).Dispose();
        (await server.SayAsync("second")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo first secret");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
        server.Logs.Lines.ShouldContain(line => line.Event == 5030 && line.Line.Contains($"{status} Some.Code"));
        server.Logs.Lines.ShouldNotContain(line => line.Line.Contains("secret"));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_the_channel_refused_for_the_moment_is_posted_again(int status)
    {
        await using var server = await BotServer.StartAsync(Impatient);
        server.Connector.AnswerNext(status);
        server.Connector.AnswerNext(status);

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        foreach (var text in new[] { "first", "first", "first", "second" })
            (await server.Connector.NextAsync()).Text.ShouldBe($"echo {text}");
    }

    [Fact]
    public async Task A_channel_that_keeps_refusing_is_given_up()
    {
        await using var server = await BotServer.StartAsync(Impatient);
        for (var refusals = 0; refusals < 4; refusals++)
            server.Connector.AnswerNext(429);

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        foreach (var text in new[] { "first", "first", "first", "first", "second" })
            (await server.Connector.NextAsync()).Text.ShouldBe($"echo {text}");
        server.Logs.Lines.ShouldContain(line => line.Event == 5030 && line.Line.Contains("429"));
    }

    [Fact]
    public async Task The_wait_that_a_channel_asks_for_is_kept()
    {
        var time = new ObservedTimeProvider();
        await using var server = await BotServer.StartAsync(time: time);
        server.Connector.AnswerNext(http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "2";
            return Task.CompletedTask;
        });

        (await server.SayAsync("first")).Dispose();

        await server.Connector.NextAsync();
        await time.TimerStartedAsync(TimeSpan.FromSeconds(2));
        server.Connector.Requests.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(2));
        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
    }

    [Fact]
    public async Task A_channel_that_asks_for_too_long_a_wait_is_given_up()
    {
        await using var server = await BotServer.StartAsync();
        server.Connector.AnswerNext(http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "86400";
            return Task.CompletedTask;
        });

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_left_and_nothing_is_posted_twice()
    {
        var time = new ObservedTimeProvider();
        await using var server =
            await BotServer.StartAsync(options => options.Connector.AttemptTimeout = TimeSpan.FromSeconds(9), time: time);
        var hungUp = new TaskCompletionSource();
        server.Connector.AnswerNext(async http =>
        {
            await using var registration = http.RequestAborted.Register(hungUp.SetResult);
            await hungUp.Task;
        });

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();
        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        time.Advance(TimeSpan.FromSeconds(9));

        await hungUp.Task.WaitAsync(TimeSpan.FromSeconds(20));
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
        server.Logs.Lines.ShouldContain(line => line.Event == 5030 && line.Line.Contains("did not answer within"));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_tried_again_and_given_up()
    {
        await using var server = await BotServer.StartAsync(Impatient);
        string nobody;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            nobody = $"http://{listener.LocalEndpoint}";
        }

        (await server.PostAsync(Incoming.Message(nobody))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.SayAsync("after")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
        server.Logs.Lines.Count(line => line.Event == 5032).ShouldBe(3);
        server.Logs.Lines.ShouldContain(line => line.Event == 5030 && line.Line.Contains("ConnectionError"));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_is_not_tried_again()
    {
        await using var server = await BotServer.StartAsync(Impatient);
        server.Connector.AnswerNext(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var server = await BotServer.StartAsync(Impatient);
        server.Connector.AnswerNext(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = server.Connector.Url + "/elsewhere";
            return Task.CompletedTask;
        });

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
    }

    [Theory]
    [InlineData(200, "{\"id\":\"x\"}", "x")]
    [InlineData(201, "{\"id\":\"x\",\"more\":1}", "x")]
    [InlineData(202, "", null)]
    [InlineData(200, "{}", null)]
    [InlineData(200, "{\"id\":\"\"}", null)]
    [InlineData(200, "{\"id\":5}", null)]
    [InlineData(200, "{\"id\":\"\\ud800\"}", null)]
    [InlineData(200, "[]", null)]
    [InlineData(200, "<html>", null)]
    public async Task Any_success_is_a_success_with_the_id_where_there_is_one(int status, string body, string? id)
    {
        string? got = "none";
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                got = (await turn.SendActivityAsync("one", cancellationToken: cancellationToken)).Id;
                await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
            },
        });
        server.Connector.AnswerNext(status, body);

        (await server.SayAsync("x")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("one");
        (await server.Connector.NextAsync()).Text.ShouldBe("two");
        // The SDK has an empty id where there is none.
        got.ShouldBe(id ?? "");
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        await using var server = await BotServer.StartAsync();
        server.Connector.AnswerNext(async http =>
        {
            var block = new byte[64 * 1024];
            Array.Fill(block, (byte)' ');
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(block, http.RequestAborted);
        });

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
    }

    private static void Impatient(BotOptions options) => options.Connector.RetryDelay = TimeSpan.FromMilliseconds(1);
}
