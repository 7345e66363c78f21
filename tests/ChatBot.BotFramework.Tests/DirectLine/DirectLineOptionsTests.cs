using ChatBot.BotFramework.DirectLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class DirectLineOptionsTests
{
    [Fact]
    public void Origins_are_a_list_or_one_value_with_semicolons()
    {
        Read(("AllowedOrigins:0", "https://a.example"),
            ("AllowedOrigins:1", "https://b.example")).AllowedOrigins.ShouldBe(["https://a.example", "https://b.example"]);
        Read(("AllowedOrigins", "https://a.example; https://b.example")).AllowedOrigins.ShouldBe(["https://a.example",
            "https://b.example"]);
    }

    [Theory]
    [InlineData("Secret", "short")]
    [InlineData("Secret", "with blanks in it, which no header carries")]
    [InlineData("AllowedOrigins", "https://a.example/path")]
    [InlineData("AllowedOrigins", "*")]
    [InlineData("PublicUrl", "bot.example")]
    [InlineData("TokenLifetime", "00:10:00")]
    [InlineData("KeepFor", "00:10:00")]
    [InlineData("StartsPerMinute", "0")]
    [InlineData("PostsPerMinute", "0")]
    [InlineData("MaxSockets", "0")]
    public void A_setting_that_cannot_work_stops_the_start_with_a_line_that_names_its_key(string key, string value)
    {
        var problem = Should.Throw<OptionsValidationException>(() => Read((key, value))).Failures.ShouldHaveSingleItem();

        problem.ShouldStartWith($"DirectLine:{key} ");
        if (key == "Secret")
            problem.ShouldNotContain(value);
    }

    [Theory]
    [InlineData("MaxActivities", "many")]
    [InlineData("Secert", "misspelt-but-long-enough")]
    public void A_value_that_is_none_and_a_key_that_is_none_are_named(string key, string value) =>
        Should.Throw<OptionsValidationException>(() => Read((key, value))).Failures.ShouldHaveSingleItem()
        .ShouldContain($"DirectLine:{key}");

    [Fact]
    public async Task A_store_that_cannot_be_used_stops_the_start_with_a_line_that_names_its_key()
    {
        using var folder = new StoreFolder();

        var problem = await Should.ThrowAsync<OptionsValidationException>(
            () => DirectLineServer.StartAsync(options => options.StorePath = Path.GetDirectoryName(folder.File)!));

        problem.Failures.ShouldHaveSingleItem().ShouldStartWith("DirectLine:StorePath: ");
    }

    private static DirectLineOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("StorePath", "x.db"))
                .Select(setting => KeyValuePair.Create($"{DirectLineOptions.Section}:{setting.Item1}", (string?)setting.Item2)))
            .Build();
        using var services = new ServiceCollection().AddDirectLine(configuration.GetSection(DirectLineOptions.Section))
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
    }
}
