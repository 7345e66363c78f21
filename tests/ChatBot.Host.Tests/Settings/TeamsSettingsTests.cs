using ChatBot.BotFramework;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Host.Tests.Settings;

public class TeamsSettingsTests
{
    private const string Own = "11111111-1111-1111-1111-111111111111";
    private const string Other = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public void A_bot_of_a_single_tenant_answers_that_tenant() =>
        Read(("Bot:AppType", "singletenant"), ("Bot:TenantId", Own)).AllowedTenants.ShouldBe([Guid.Parse(Own)]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_bot_without_a_type_but_with_a_tenant_answers_that_tenant(string? type) =>
        Read(("Bot:AppType", type), ("Bot:TenantId", Own)).AllowedTenants.ShouldBe([Guid.Parse(Own)]);

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("")]
    public void A_tenant_that_is_known_by_its_domain_alone_stops_the_start(string type)
    {
        var refused = Should.Throw<SettingException>(() => Read(("Bot:AppType", type), ("Bot:TenantId", "contoso.onmicrosoft.com")));

        refused.Key.ShouldBe("Teams:AllowedTenants");
        refused.Message.ShouldContain("Bot:TenantId 'contoso.onmicrosoft.com'");
        refused.Message.ShouldContain("; set Teams:AllowedTenants to the id");
    }

    [Fact]
    public void A_tenant_s_domain_is_well_where_the_tenants_are_named() =>
        Read(("Bot:AppType", "SingleTenant"), ("Bot:TenantId", "contoso.onmicrosoft.com"),
            ("Teams:AllowedTenants", Own)).AllowedTenants.ShouldBe([Guid.Parse(Own)]);

    [Fact]
    public void Named_tenants_take_the_place_of_the_bot_s_own() =>
        Read(("Bot:AppType", "SingleTenant"), ("Bot:TenantId", Own),
            ("Teams:AllowedTenants", $"{Own};{Other}")).AllowedTenants.ShouldBe([Guid.Parse(Own), Guid.Parse(Other)]);

    [Theory]
    [InlineData("MultiTenant")]
    [InlineData("UserAssignedMSI")]
    public void A_bot_of_another_kind_answers_everybody(string type) =>
        Read(("Bot:AppType", type), ("Bot:TenantId", Own)).AllowedTenants.ShouldBeEmpty();

    [Fact]
    public void What_is_no_tenant_s_id_is_refused() =>
        Should.Throw<SettingException>(() => Read(("Teams:AllowedTenants:0", "contoso"))).Key.ShouldBe("Teams:AllowedTenants");

    private static TeamsSettings Read(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create(setting.Key, setting.Value))).Build();
        var (teams, bot) = (new TeamsSettings(), new BotOptions());
        OptionsSection.Bind(configuration.GetSection("Teams"), teams);
        OptionsSection.Bind(configuration.GetSection(BotOptions.Section), bot);
        teams.Check(bot);
        return teams;
    }
}
