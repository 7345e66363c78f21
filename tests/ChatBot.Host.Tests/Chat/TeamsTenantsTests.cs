using ChatBot.Host.Chat;
using ChatBot.Host.Settings;

namespace ChatBot.Host.Tests.Chat;

public class TeamsTenantsTests
{
    private const string Own = "11111111-1111-1111-1111-111111111111";
    private const string Other = "22222222-2222-2222-2222-222222222222";

    [Theory]
    [InlineData(Own, Own, true)]
    [InlineData(Own, null, true)]
    [InlineData(null, Own, true)]
    [InlineData(Other, Other, false)]
    [InlineData(Own, Other, false)]
    [InlineData(Other, Own, false)]
    [InlineData(null, null, false)]
    [InlineData("own", null, false)]
    [InlineData("", null, false)]
    public void In_Teams_only_people_of_the_named_tenants_are_answered(string? ofConversation, string? ofChannel, bool allowed) =>
        new TeamsTenants(new TeamsSettings { AllowedTenants = [Guid.Parse(Own)] }).Allows("msteams", Named(ofConversation, ofChannel))
        .ShouldBe(allowed);

    [Fact]
    public void Where_none_is_named_everybody_is_answered() =>
        new TeamsTenants(new TeamsSettings { AllowedTenants = [] }).Allows("msteams", Named(Other, Other)).ShouldBeTrue();

    [Fact]
    public void Other_channels_know_no_tenants() =>
        new TeamsTenants(new TeamsSettings { AllowedTenants = [Guid.Parse(Own)] }).Allows("webchat", []).ShouldBeTrue();

    private static string[] Named(string? ofConversation, string? ofChannel) => [.. new[] { ofConversation, ofChannel }.OfType<string>()];
}
