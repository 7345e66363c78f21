using ChatBot.ModelServing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests.Models.Replies;

public sealed class CachingModelClientTests
{
    private const string Question = "Is the harbour closed?";

    private readonly FakeTimeProvider clock = new(new(2025, 4, 14, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_prompt_gets_the_same_reply_without_asking_again(bool isStreamed)
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Text("Closed [1]."));
        for (var time = 0; time < 2; time++)
        {
            using var scope = model.Meter.Begin();
            (isStreamed ? await model.AskAsync(Question) : (await model.Client.GetResponseAsync(Question)).Text).ShouldBe("Closed [1].");
            scope.Calls.ShouldBe(time == 0 ? 1 : 0);
            scope.Tokens.Total.ShouldBe(time == 0 ? scope.Tokens.Total : 0);
        }
        model.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_is_asked_for_again_when_its_time_is_over()
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Text("Closed [1]."), ModelReply.Text("Open [1]."));
        await model.AskAsync(Question);
        clock.Advance(TimeSpan.FromMinutes(11));
        (await model.AskAsync(Question)).ShouldBe("Open [1].");
    }

    [Fact]
    public async Task Another_prompt_and_other_functions_get_replies_of_their_own()
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Text("1"), ModelReply.Text("2"), ModelReply.Text("3"));
        (await model.AskAsync(Question)).ShouldBe("1");
        (await model.AskAsync($"{Question} ")).ShouldBe("2");
        (await model.AskAsync(Question, new() { Tools = [AIFunctionFactory.Create(() => "", "search")] })).ShouldBe("3");
        (await model.AskAsync(Question)).ShouldBe("1");
    }

    [Fact]
    public async Task A_reply_that_was_cut_off_or_is_empty_or_failed_is_not_kept()
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(
            ModelReply.Text("The harb").FinishedBy("length"), ModelReply.Text(""), ModelReply.Error(400), ModelReply.Refusal("I cannot."),
            ModelReply.Text("Closed [1]."));
        (await model.AskAsync(Question)).ShouldBe("The harb");
        (await model.AskAsync(Question)).ShouldBe("");
        await model.FailAsync(Question);
        await model.FailAsync(Question);
        (await model.AskAsync(Question)).ShouldBe("Closed [1].");
    }

    [Fact]
    public async Task Turned_off_every_prompt_is_asked()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Text("1"), ModelReply.Text("2"));
        await model.AskAsync(Question);
        (await model.AskAsync(Question)).ShouldBe("2");
    }

    // The endpoint takes a temperature here, so that a 400 is not taken for a refusal of it.
    private Task<ModelUnderTest> StartAsync() => ModelUnderTest.StartAsync(
        options => (options.CacheFor, options.Temperature) = (TimeSpan.FromMinutes(10), null),
        services => services.AddSingleton<TimeProvider>(clock));
}
