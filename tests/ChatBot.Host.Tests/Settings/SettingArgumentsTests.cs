using ChatBot.Host.Settings;

namespace ChatBot.Host.Tests.Settings;

public class SettingArgumentsTests
{
    [Theory]
    [InlineData("--Index:Kind=Sqlite")]
    [InlineData("--Index:Kind", "Sqlite")]
    public void A_setting_is_parted_from_the_verb_in_both_spellings(params string[] setting)
    {
        var split = SettingArguments.Split(["ask", .. setting, "What?", "--json"], "/here");

        split.Settings.ShouldBe([new("Index:Kind", "Sqlite")]);
        split.Rest.ShouldBe(["ask", "What?", "--json"]);
    }

    [Theory]
    [InlineData("Index:Path", "x.db", "/here/x.db")]
    [InlineData("index:path", "../x.db", "/x.db")]
    [InlineData("Articles:Folders:0", "news", "/here/news")]
    [InlineData("Articles:Folders", "a;/b", "/here/a;/b")]
    [InlineData("Model:Name", "a/b", "a/b")]
    [InlineData("Index:Path", "", "")]
    public void A_path_on_the_command_line_starts_at_the_current_directory(string key, string given, string read) =>
        SettingArguments.Split([$"--{key}={given}"], "/here").Settings.ShouldBe([new(key, read)]);

    [Fact]
    public void A_value_may_hold_equals_signs_and_line_feeds() =>
        SettingArguments.Split(["--Index:ConnectionString=Host=x;\nPort=1"],
            "/").Settings.ShouldBe([new("Index:ConnectionString", "Host=x;\nPort=1")]);

    [Theory]
    [InlineData("--json")]
    [InlineData("What: when and --why:where?")]
    [InlineData("--what did he say: nothing?")]
    [InlineData("")]
    [InlineData("-a:b")]
    public void What_is_no_setting_is_left_to_the_verb(string argument) =>
        SettingArguments.Split([argument], "/").Rest.ShouldBe([argument]);

    [Fact]
    public void Behind_two_dashes_nothing_is_a_setting()
    {
        var split = SettingArguments.Split(["ask", "--", "--Index:Path=/x"], "/");

        split.Settings.ShouldBeEmpty();
        split.Rest.ShouldBe(["ask", "--", "--Index:Path=/x"]);
    }

    [Fact]
    public void A_setting_without_a_value_is_wrong_usage() =>
        Should.Throw<UsageException>(() => SettingArguments.Split(["ask", "--Index:Path"], "/")).Message.ShouldContain("--Index:Path");
}
