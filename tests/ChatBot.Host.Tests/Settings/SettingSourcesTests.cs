using ChatBot.BotFramework.Settings;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Settings;

public sealed class SettingSourcesTests : IDisposable
{
    private readonly TempFolder root = new();

    public SettingSourcesTests() => root.File("appsettings.json", """
        {
          "$schema": "https://json.schemastore.org/appsettings.json",
          "Articles": { "Folders": [ ] }, "Limits": { "QuestionsPerMinute": 1 }
        }
        """);

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2, "DOTNET_ENVIRONMENT=Staging")]
    [InlineData(2, "ASPNETCORE_ENVIRONMENT=Staging")]
    [InlineData(1, "DOTNET_ENVIRONMENT=Production", "ASPNETCORE_ENVIRONMENT=Staging")]
    [InlineData(3, "DOTNET_ENVIRONMENT=Staging", "Limits__QuestionsPerMinute=3")]
    [InlineData(3, "LIMITS__QUESTIONSPERMINUTE=3")]
    [InlineData(3, "DOTNET_Limits__QuestionsPerMinute=2", "Limits__QuestionsPerMinute=3")]
    public void The_environment_goes_before_its_settings_file_and_that_before_the_common_one(int read, params string[] environment)
    {
        root.File("appsettings.Staging.json", """{ "Limits": { "QuestionsPerMinute": 2 } }""");

        Load([], environment).Limits.QuestionsPerMinute.ShouldBe(read);
    }

    [Fact]
    public void The_command_line_goes_before_all_and_its_last_word_counts() =>
        Load([new("Limits:QuestionsPerMinute", "4"), new("limits:questionsPerMinute", "5")],
            "Limits__QuestionsPerMinute=3").Limits.QuestionsPerMinute.ShouldBe(5);

    [Fact]
    public void An_unfit_value_in_the_file_of_an_environment_stops_the_start()
    {
        root.File("appsettings.Staging.json", """{ "Limit": { "QuestionsPerMinute": 2 } }""");

        Should.Throw<SettingException>(() =>
            Load([], "DOTNET_ENVIRONMENT=Staging")).Message.ShouldStartWith("Limit:QuestionsPerMinute is not a setting; ");
    }

    [Theory]
    [InlineData("Modle__Kind=OpenAI", "Modle:Kind is not a setting; the section is Model.")]
    [InlineData("Artciles__Folders__0=/x", "Artciles:Folders is not a setting; the section is Articles.")]
    [InlineData("EVIDENCES__MOSTSENTENCES=1", "EVIDENCES:MOSTSENTENCES is not a setting; the section is Evidence.")]
    [InlineData("Model__Kid=OpenAI", "Model:Kid is not a setting; Model has Kind, ")]
    public void A_misspelt_variable_stops_the_start(string variable, string says) =>
        Should.Throw<SettingException>(() => Load([], variable)).Message.ShouldStartWith(says);

    [Theory]
    [InlineData("MODEL=gpt")]
    [InlineData("BOT=1")]
    [InlineData("npm_config__auth=x")]
    [InlineData("__CFBundleIdentifier=x")]
    [InlineData("Nodes__Name=x", "Nodes:Name of the environment is no setting of this program")]
    [InlineData("Search__Candidates=5", "Search:Candidates of the environment is no setting of this program")]
    [InlineData("ConnectionStrings__Db=x", "ConnectionStrings:Db of the environment is no setting of this program")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED=true",
        "forwardedheaders_enabled has no effect; Site:PublicUrl says that a proxy stands before this host")]
    public void What_the_environment_holds_for_others_stops_nothing_and_is_told_where_it_looks_like_ours(string variable,
        params string[] notes) =>
        Load([], variable).Notes.ShouldBe(notes);

    [Fact]
    public void Ports_beside_addresses_are_told_to_have_no_effect() =>
        Load([], "ASPNETCORE_URLS=http://127.0.0.1:1", "ASPNETCORE_HTTP_PORTS=8080").Notes.ShouldHaveSingleItem()
        .ShouldStartWith("http_ports");

    private ChatBotSettings Load(IEnumerable<KeyValuePair<string, string?>> commandLine, params string[] environment) =>
        ChatBotSettings.Load(root.Path, commandLine,
            environment.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));
}
