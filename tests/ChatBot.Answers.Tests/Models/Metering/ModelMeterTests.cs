using ChatBot.Answers.Models;
using ChatBot.Answers.Models.Metering;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests.Models.Metering;

public sealed class ModelMeterTests
{
    private const string Question = "Is the harbour closed?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_counts_all_its_calls_as_the_endpoint_says(bool isStreamed)
    {
        await using var model = await ModelUnderTest.StartAsync(options => (options.InputPrice, options.OutputPrice) = (2.5m, 10m));
        model.Server.Enqueue(ModelReply.Text("Closed [1].").WithUsage(1000, 20), ModelReply.Text("Open [2].").WithUsage(3000, 80));
        using var scope = model.Meter.Begin();
        for (var call = 0; call < 2; call++)
            _ = isStreamed ? await model.AskAsync(Question) : (await model.Client.GetResponseAsync(Question)).Text;
        model.Meter.Name("answer 1");
        model.Meter.Name("answer 1");
        var use = scope.Total.ShouldNotBeNull();
        use.Prompts.ShouldBe(["answer 1"]);
        use.ShouldBe(new ModelUse(ModelServer.Model, use.Prompts, 2, 4000, 100, 0.011m, IsEstimated: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_endpoint_does_not_say_the_tokens_are_reckoned_from_the_text(bool isStreamed)
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Text(new string('a', 400)).WithoutUsage());
        using var scope = model.Meter.Begin();
        _ = isStreamed ? await model.AskAsync(new string('b', 800)) : (await model.Client.GetResponseAsync(new string('b', 800))).Text;
        scope.Tokens.ShouldBe(new TokenCount(204, 100, IsEstimated: true));
        scope.Cost.ShouldBeNull();
    }

    [Fact]
    public async Task What_came_before_a_reader_left_is_counted()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Endless("four"));
        using var scope = model.Meter.Begin();
        var pieces = 0;
        await foreach (var update in model.Client.GetStreamingResponseAsync(Question))
            if (update.Text.Length > 0 && ++pieces == 25)
                break;
        scope.Tokens.Output.ShouldBe(25);
        scope.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_fails_takes_nothing()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.MostRetries = 0);
        model.Server.Enqueue(ModelReply.Error(500));
        using var scope = model.Meter.Begin();
        await model.FailAsync();
        scope.Calls.ShouldBe(0);
        scope.Tokens.Total.ShouldBe(0);
        (await model.Meter.TodayAsync(default)).Tokens.ShouldBe(0);
    }

    [Fact]
    public async Task Calls_of_two_answers_at_the_same_time_are_told_apart()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer = request => ModelReply.Text("Closed.").WithUsage(request.AllText.Length, 1);
        var used = await Task.WhenAll(Enumerable.Range(1, 8).Select(async length =>
        {
            using var scope = model.Meter.Begin();
            await model.AskAsync(new string('x', length));
            return scope.Tokens.Input;
        }));
        used.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public async Task A_call_that_cannot_fit_into_the_budget_of_its_answer_is_not_made()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.TokensPerAnswer = 1200);
        model.Server.Answer = _ => ModelReply.Text("Closed.").WithUsage(1000, 100);
        using (model.Meter.Begin())
        {
            await model.AskAsync(Question);
            model.Server.Requests[0].Body.GetProperty("max_tokens").GetInt32().ShouldBe(1000);
            await model.AskAsync("Why?");
            model.Server.Requests[1].Body.GetProperty("max_tokens").GetInt32().ShouldBeLessThan(100);
            (await model.FailAsync()).Fault.ShouldBe(ModelFault.OverBudget);
        }
        model.Server.Requests.Count.ShouldBe(2);
        using var next = model.Meter.Begin();
        await model.AskAsync(Question);
    }

    [Fact]
    public async Task A_day_has_its_own_budget_and_the_next_one_a_new_one()
    {
        var clock = new FakeTimeProvider(new(2025, 4, 14, 22, 0, 0, TimeSpan.Zero));
        await using var model = await ModelUnderTest.StartAsync(
            options => (options.TokensPerDay, options.MaxOutputTokens) = (1000, 100),
            services => services.AddSingleton<TimeProvider>(clock));
        model.Server.Answer = _ => ModelReply.Text("Closed.").WithUsage(850, 50);
        await model.AskAsync(Question);
        var fault = await model.FailAsync();
        fault.Fault.ShouldBe(ModelFault.OverBudget);
        fault.Message.ShouldContain("Model:TokensPerDay");
        (await model.Meter.TodayAsync(default)).ShouldBe(new DayTotals(new(2025, 4, 14), 1, 850, 50, 0));
        clock.Advance(TimeSpan.FromHours(2));
        await model.AskAsync(Question);
        model.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_day_may_be_bounded_by_what_it_costs()
    {
        await using var model = await ModelUnderTest.StartAsync(options =>
            (options.CostPerDay, options.InputPrice, options.OutputPrice, options.MaxOutputTokens) = (0.01m, 5m, 10m, 100));
        model.Server.Answer = _ => ModelReply.Text("Closed.").WithUsage(1800, 50);
        await model.AskAsync(Question);
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.OverBudget);
        (await model.Meter.TodayAsync(default)).Cost.ShouldBe(0.0095m);
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_overdraw_the_day()
    {
        await using var model = await ModelUnderTest.StartAsync(options => (options.TokensPerDay, options.MaxOutputTokens) = (500, 100));
        model.Server.Answer = _ => ModelReply.Text("Closed.").WithUsage(10, 90);
        var asked = Enumerable.Range(0, 20).Select(_ => model.AskAsync(Question)).ToList();
        await Task.WhenAll(asked).ContinueWith(_ => { }, TaskScheduler.Default);
        (await model.Meter.TodayAsync(default)).Tokens.ShouldBeLessThanOrEqualTo(500);
        asked.Count(task => task.IsCompletedSuccessfully).ShouldBe(model.Server.Requests.Count);
        model.Server.Requests.Count.ShouldBeInRange(1, 5);
    }
}
