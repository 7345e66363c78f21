using System.Net;
using System.Net.Sockets;
using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests.Models.Faults;

public sealed class ModelFaultTests
{
    private const string Question = "Is the harbour closed?";

    private readonly FakeTimeProvider clock = new(new(2025, 4, 14, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(400, null, ModelFault.Rejected)]
    [InlineData(400, "context_length_exceeded", ModelFault.Rejected)]
    [InlineData(400, "content_filter", ModelFault.Declined)]
    [InlineData(401, "invalid_api_key", ModelFault.NotSignedIn)]
    [InlineData(403, null, ModelFault.NotSignedIn)]
    [InlineData(404, "model_not_found", ModelFault.NoSuchModel)]
    [InlineData(413, null, ModelFault.Rejected)]
    [InlineData(429, "rate_limit_exceeded", ModelFault.Busy)]
    [InlineData(500, null, ModelFault.Failed)]
    [InlineData(503, null, ModelFault.Failed)]
    [InlineData(504, null, ModelFault.TimedOut)]
    [InlineData(302, null, ModelFault.Failed)]
    public async Task A_status_says_what_is_wrong_in_one_line_without_the_endpoint_s_words(int status, string? code, ModelFault expected)
    {
        await using var model = await StartAsync(options => options.MostRetries = 0);
        model.Server.Answer = _ => ModelReply.Error(status, $"You asked: {Question}\nNot with sk-secret!", code: code);
        var fault = await model.FailAsync(Question);
        fault.Fault.ShouldBe(expected);
        fault.Status.ShouldBe(status);
        fault.Message.ShouldContain($"{status}");
        fault.Message.ShouldNotContain('\n');
        fault.Said.ShouldBe($"You asked: {Question} Not with …!");
        fault.ToString().ShouldNotContain(Question);
        fault.ToString().ShouldNotContain("sk-secret");
    }

    [Theory]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("{\"error\":")]
    [InlineData("{}")]
    public async Task An_error_without_the_format_s_body_is_told_as_well(string body)
    {
        await using var model = await StartAsync(options => options.MostRetries = 0);
        model.Server.Answer = _ => ModelReply.Error(502, body);
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.Failed);
    }

    [Theory]
    [InlineData("data: {\"choices\": [ {\"delta\n\n")]
    [InlineData("data: 42\n\n")]
    public async Task Broken_pieces_of_a_stream_are_no_answer(string sse)
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Raw(sse));
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.Failed);
    }

    [Fact]
    public async Task Nothing_at_the_endpoint_is_unreachable()
    {
        await using var model =
            await StartAsync(options => (options.Endpoint, options.MostRetries) = (new($"http://127.0.0.1:{ClosedPort()}/v1"), 0));
        var fault = await model.FailAsync();
        fault.Fault.ShouldBe(ModelFault.Unreachable);
        fault.Message.ShouldContain("nothing listens there");
    }

    [Fact]
    public async Task A_connection_that_breaks_ends_the_reply_after_what_came()
    {
        await using var model = await StartAsync();
        // A connection that breaks at once may take what was sent with it: then the reply has not begun, and is asked for again.
        var read = new TaskCompletionSource();
        model.Server.Enqueue(ModelReply.Chunks("The ", "harbour ", "is ", "closed.").HoldUntil(read.Task, after: 2).CloseAfter(2));
        var (text, fault) = await ReadAsync(model, came =>
        {
            if (came == "The harbour ")
                read.TrySetResult();
        });
        text.ShouldBe("The harbour ");
        fault.Fault.ShouldBe(ModelFault.Unreachable);
    }

    [Fact]
    public async Task A_model_that_falls_silent_is_given_up_after_the_longest_silence()
    {
        await using var model =
            await StartAsync(options => (options.Timeout, options.LongestSilence) = (TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10)));
        model.Server.Enqueue(ModelReply.Chunks("The ", "harbour ", "is ", "closed.").StallAfter(3));
        var (text, fault) = await AdvanceAsync(ReadAsync(model));
        text.ShouldBe("The harbour is ");
        fault.Fault.ShouldBe(ModelFault.TimedOut);
        fault.Message.ShouldContain("Model:LongestSilence");
        (await model.Server.Requests[0].HungUp).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_never_begins_is_given_up_when_the_time_is_over(bool isStreamed)
    {
        await using var model = await StartAsync(options => options.MostRetries = 0);
        model.Server.Answer = _ => ModelReply.Raw("").StallAfter(0);
        var asked = isStreamed ? model.AskAsync(Question) : WholeAsync(model);
        (await Should.ThrowAsync<ModelUnavailableException>(() => AdvanceAsync(asked))).Fault.ShouldBe(ModelFault.TimedOut);
    }

    [Fact]
    public async Task The_time_of_an_answer_runs_over_all_its_calls()
    {
        await using var model =
            await StartAsync(options => (options.Timeout, options.LongestSilence) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(29)));
        model.Server.Enqueue(ModelReply.Text("search"), ModelReply.Chunks("Closed.").StallAfter(1));
        using var scope = model.Meter.Begin();
        await model.AskAsync(Question);
        clock.Advance(TimeSpan.FromSeconds(25));
        var (text, fault) = await AdvanceAsync(ReadAsync(model));
        text.ShouldBe("Closed.");
        fault.Message.ShouldContain("Model:Timeout");
        scope.Left.ShouldBe(TimeSpan.Zero);
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.TimedOut);
        model.Server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_declines_is_told_apart(bool isStreamed)
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Refusal("I'm sorry, I cannot help with that."),
            ModelReply.Text("The harb").FinishedBy("content_filter"));
        for (var reply = 0; reply < 2; reply++)
            (await Should.ThrowAsync<ModelUnavailableException>(() => isStreamed ? model.AskAsync(Question) : WholeAsync(model)))
                .Fault.ShouldBe(ModelFault.Declined);
    }

    [Fact]
    public async Task Who_gives_up_the_question_is_not_told_that_the_model_failed()
    {
        await using var model = await StartAsync();
        using var giveUp = new CancellationTokenSource();
        model.Server.Answer = _ =>
        {
            giveUp.Cancel();
            return ModelReply.Text("Closed.").StallAfter(0);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => model.AskAsync(Question, cancellationToken: giveUp.Token));
    }

    [Fact]
    public async Task A_body_without_end_fills_no_memory()
    {
        await using var model = await StartAsync(options => options.MaxOutputTokens = 64);
        model.Server.Answer = _ => ModelReply.Endless("x");
        (await Should.ThrowAsync<ModelUnavailableException>(() =>
            model.Client.GetResponseAsync(Question))).Fault.ShouldBe(ModelFault.Failed);
        (await model.Server.Requests[0].HungUp).ShouldBeTrue();
    }

    private static async Task<string> WholeAsync(ModelUnderTest model) => (await model.Client.GetResponseAsync(Question)).Text;

    private static async Task<(string Text, ModelUnavailableException Fault)> ReadAsync(ModelUnderTest model, Action<string>? came = null)
    {
        var text = "";
        var fault = await Should.ThrowAsync<ModelUnavailableException>(async () =>
        {
            await foreach (var update in model.Client.GetStreamingResponseAsync(Question))
            {
                text += update.Text;
                came?.Invoke(text);
            }
        });
        return (text, fault);
    }

    private Task<T> AdvanceAsync<T>(Task<T> asked) => clock.AdvanceUntilAsync(asked);

    private Task<ModelUnderTest> StartAsync(Action<ModelOptions>? change = null) => ModelUnderTest.StartAsync(
        options =>
        {
            (options.ApiKey, options.Temperature) = ("sk-secret", null);
            change?.Invoke(options);
        },
        services => services.AddSingleton<TimeProvider>(clock));

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
