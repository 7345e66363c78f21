using System.Net;
using ChatBot.BotFramework.DirectLine.Requests;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class RequestLimitsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(119)]
    [InlineData(6000)]
    [InlineData(1_000_000)]
    public void As_many_come_back_in_a_minute_as_the_settings_say(int perMinute)
    {
        var bucket = RequestLimits.Bucket(atOnce: 5, perMinute);

        (bucket.TokensPerPeriod * (TimeSpan.FromMinutes(1) / bucket.ReplenishmentPeriod)).ShouldBe(perMinute, perMinute * 0.001);
    }

    [Fact]
    public async Task An_address_gets_so_many_tokens_and_is_told_when_to_come_back()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.StartsPerMinute = 3);
        for (var token = 0; token < 3; token++)
            (await server.Anybody.GenerateAsync()).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var refused = await server.Anybody.GenerateAsync();

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Error.ShouldBe("TooManyRequests");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        (await server.Anybody.StartAsync()).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await server.Owner.GenerateAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_conversation_takes_so_many_activities_and_others_do_not_suffer()
    {
        await using var server = await DirectLineServer.StartAsync(options => (options.PostsAtOnce, options.PostsPerMinute) = (2, 1));
        var (loud, quiet) = (await server.Owner.BeginAsync(), await server.Owner.BeginAsync());
        await loud.SayAsync("one");
        await loud.SayAsync("two");

        var refused = await loud.SayAsync("three");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        (await quiet.SayAsync("one")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
