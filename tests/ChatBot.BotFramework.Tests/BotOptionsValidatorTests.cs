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
    [InlineData("Bot:ConversationsKept", "01:00:00")]
    [InlineData("Bot:WebConversationsKept", "01:00:00")]
    [InlineData("Bot:Connector:Timeout", "2.00:00:00")]
    [InlineData("Bot:TenantId", "a/../b")]
    [InlineData("Bot:AppType", "Single")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string key, string value)
    {
        await using var app = Build(key, value);

        (await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync())).Message.ShouldStartWith($"{key} is ");
    }

    [Theory]
    [InlineData("Bot:AllowedTenantz", "x", "Bot:AllowedTenantz is not a setting; Bot has AppId, ")]
    [InlineData("Bot:Authentication:AllowEmulater", "true",
        "Bot:Authentication:AllowEmulater is not a setting; Bot:Authentication has AllowUnregistered, AllowEmulator, ")]
    [InlineData("Bot:Authentication:AllowEmulator", "maybe", "Bot:Authentication:AllowEmulator is 'maybe'; write true or false.")]
    [InlineData("Bot:Turns:Timeout", "abc", "Bot:Turns:Timeout is 'abc'; write a time as hh:mm:ss between 00:00:00.001 and 1.00:00:00.")]
    [InlineData("Bot:Turns:Timeout", "",
        "Bot:Turns:Timeout is empty; write a time as hh:mm:ss between 00:00:00.001 and 1.00:00:00, or leave it out.")]
    [InlineData("Bot:Turns:MaxPending", "many", "Bot:Turns:MaxPending is 'many'; write a whole number between 1 and 1000000.")]
    [InlineData("Bot:Turns:MaxPending", "99999999999",
        "Bot:Turns:MaxPending is '99999999999'; write a whole number between 1 and 1000000.")]
    [InlineData("Bot:Turns", "00:01:00", "Bot:Turns is '00:01:00'; it is a section with MaxPending, ")]
    [InlineData("Bot:Turns:DrainTimeout", "00:00:01", "Bot:Turns:DrainTimeout is not a setting; Bot:Turns has MaxPending, ")]
    [InlineData("Bot:AllowedTenants:one", "x",
        "Bot:AllowedTenants:one is not a setting; the elements of Bot:AllowedTenants are numbered from 0.")]
    [InlineData("Bot:AppId:Id", "x", "Bot:AppId holds settings of its own; ")]
    [InlineData("Bot:AllowedTenants:0:Id", "x", "Bot:AllowedTenants:0 holds settings of its own; ")]
    public async Task A_key_that_is_none_and_a_value_that_is_none_stop_the_start_and_are_named(string key, string value, string problem)
    {
        await using var app = Build(key, value);

        (await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync())).Failures.ShouldHaveSingleItem()
            .ShouldStartWith(problem);
    }

    [Fact]
    public async Task What_code_sets_out_of_its_range_stops_the_start_too()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddBot<ScriptedBot>(options => options.Turns.MaxPending = 0);
        await using var app = builder.Build();

        (await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync())).Failures.ShouldHaveSingleItem()
            .ShouldBe("Bot:Turns:MaxPending is '0'; write a whole number between 1 and 1000000.");
    }

    [Theory]
    [InlineData("Bot:AllowedTenants", " a;b ")]
    [InlineData("Bot:Connector:AllowedHosts", "a; b;")]
    public async Task A_list_may_be_one_value_with_semicolons(string key, string value)
    {
        await using var app = Build(key, value);
        BotOptions options = new();

        OptionsSection.Bind(app.Configuration.GetSection(BotOptions.Section), options);

        (key == "Bot:AllowedTenants" ? options.AllowedTenants : options.Connector.AllowedHosts!).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("Bot:Turns", null)]
    [InlineData("Bot:Turns", "")]
    [InlineData("Bot", null)]
    public async Task A_section_without_settings_leaves_the_defaults(string key, string? value)
    {
        await using var app = Build(key, value);

        ((IOptions<BotOptions>)app.Services.GetService(typeof(IOptions<BotOptions>))!).Value.Turns.MaxPending.ShouldBe(1000);
    }

    [Fact]
    public async Task Settings_are_read_from_the_section_of_the_configuration()
    {
        await using var app = Build("Bot:Turns:MaxPending", "7");

        ((IOptions<BotOptions>)app.Services.GetService(typeof(IOptions<BotOptions>))!).Value.Turns.MaxPending.ShouldBe(7);
    }

    private static WebApplication Build(string key, string? value)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(key, value)]);
        builder.Services.AddBot<ScriptedBot>(builder.Configuration.GetSection(BotOptions.Section));
        return builder.Build();
    }
}
