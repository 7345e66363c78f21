using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests.Models.Transport;

public sealed class ModelResilienceTests
{
    private const string Question = "Is the harbour closed?";

    private readonly FakeTimeProvider clock = new(new(2025, 4, 14, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_attempt_that_failed_in_passing_is_made_again(int status)
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Error(status), ModelReply.Error(status), ModelReply.Text("Closed [1]."));
        (await clock.AdvanceUntilAsync(model.AskAsync(Question))).ShouldBe("Closed [1].");
        model.Server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_attempt_whose_connection_broke_before_the_first_word_is_made_again()
    {
        await using var model = await StartAsync();
        model.Server.Enqueue(ModelReply.Raw("").CloseAfter(0), ModelReply.Text("Closed [1]."));
        (await clock.AdvanceUntilAsync(model.AskAsync(Question))).ShouldBe("Closed [1].");
    }

    [Fact]
    public async Task The_endpoint_s_wish_to_wait_is_honoured()
    {
        await using var model = await StartAsync();
        var asked = clock.GetUtcNow();
        var again = asked;
        model.Server.Answer = _ =>
        {
            if (model.Server.Requests.Count == 1)
                return ModelReply.Error(429, retryAfter: TimeSpan.FromSeconds(7));
            again = clock.GetUtcNow();
            return ModelReply.Text("Closed [1].");
        };
        (await clock.AdvanceUntilAsync(model.AskAsync(Question))).ShouldBe("Closed [1].");
        (again - asked).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_wish_to_wait_for_longer_than_there_is_time_is_not_waited_for()
    {
        await using var model = await StartAsync();
        model.Server.Answer = _ => ModelReply.Error(429, retryAfter: TimeSpan.FromSeconds(20));
        using var scope = model.Meter.Begin();
        clock.Advance(TimeSpan.FromSeconds(15));
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.Busy);
        model.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_will_not_pass_is_not_tried_again()
    {
        await using var model = await StartAsync();
        model.Server.Answer = _ => ModelReply.Error(400, code: "context_length_exceeded");
        await model.FailAsync();
        model.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_endpoint_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var model = await StartAsync(options => options.MostRetries = 0);
        model.Server.Answer = _ => ModelReply.Error(500);
        for (var question = 0; question < 10; question++)
            await model.FailAsync();
        model.Server.Requests.Count.ShouldBe(4);
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.Unreachable);

        model.Server.Answer = _ => ModelReply.Text("Closed [1].");
        clock.Advance(TimeSpan.FromSeconds(16));
        (await model.AskAsync(Question)).ShouldBe("Closed [1].");
    }

    private Task<ModelUnderTest> StartAsync(Action<ModelOptions>? change = null) => ModelUnderTest.StartAsync(
        options =>
        {
            options.Temperature = null;
            change?.Invoke(options);
        },
        services => services.AddSingleton<TimeProvider>(clock));
}
