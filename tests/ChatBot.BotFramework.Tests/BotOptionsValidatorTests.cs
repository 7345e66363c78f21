using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Tests;

public sealed class BotOptionsValidatorTests
{
    [Theory]
    [InlineData("Bot:Messages:MaxBytes", "0")]
    [InlineData("Bot:Turns:MaxConcurrent", "-1")]
    [InlineData("Bot:Turns:Timeout", "00:00:00")]
    [InlineData("Bot:Streaming:TeamsGap", "00:00:00.5")]
    [InlineData("Bot:Streaming:TeamsPace", "00:00:00.9")]
    [InlineData("Bot:Streaming:TeamsLongest", "00:02:00")]
    [InlineData("Bot:Streaming:LivePace", "-00:00:01")]
    [InlineData("Bot:ConversationsKept", "01:00:00")]
    [InlineData("Bot:Connector:Retries", "11")]
    [InlineData("Bot:Connector:Timeout", "2.00:00:00")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string key, string value)
    {
        await using var app = Build(key, value);

        (await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync())).Message.ShouldStartWith($"{key} is ");
    }

    [Fact]
    public async Task Settings_are_read_from_the_section_of_the_configuration()
    {
        await using var app = Build("Bot:Turns:MaxPending", "7");

        ((IOptions<BotOptions>)app.Services.GetService(typeof(IOptions<BotOptions>))!).Value.Turns.MaxPending.ShouldBe(7);
    }

    private static WebApplication Build(string key, string value)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]);
        builder.Services.AddBot<ScriptedBot>(builder.Configuration.GetSection(BotOptions.Section));
        return builder.Build();
    }
}
