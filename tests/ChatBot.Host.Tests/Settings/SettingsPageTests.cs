using ChatBot.BotFramework;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Settings;

/// <summary>docs/settings.md is the one page of all settings: each with its default, what may be written and what it means.</summary>
public sealed class SettingsPageTests
{
    private static readonly IReadOnlyList<Setting> Settings = OptionsSection.SettingsOf<ChatBotSettings>();

    [Fact]
    public void The_page_lists_every_setting_with_its_default_and_what_may_be_written_and_no_other() =>
        Rows().Select(row => $"{row[0]} | {row[1]} | {row[2]}").Order(StringComparer.Ordinal)
        .ShouldBe(Settings.Select(Row).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_says_what_each_setting_means() => Rows().ShouldAllBe(row => row.Length == 4 && row[3].Length > 10);

    [Fact]
    public void The_settings_file_explains_no_setting_that_there_is_not()
    {
        // Every setting in it, be it commented out, stands in quotation marks before a colon.
        var names = Settings.SelectMany(setting => setting.Key.Split(':')).Concat(["Logging", "LogLevel", "Default"]).ToHashSet();
        var file = File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json"));

        System.Text.RegularExpressions.Regex.Matches(file, "\"([A-Za-z]+)\":").Select(match => match.Groups[1].Value)
            .Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    private static string Row(Setting setting) =>
        $"`{setting.Key}` | {(setting.Preset.Length > 0 ? $"`{setting.Preset}`" : "–")} | "
        + $"{(setting.IsList ? "a list, each of them " : "")}{setting.Allowed}";

    private static List<string[]> Rows() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries)),
    ];
}
