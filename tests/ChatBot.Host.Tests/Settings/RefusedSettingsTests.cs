using System.Text;
using ChatBot.BotFramework;
using ChatBot.BotFramework.DirectLine;
using ChatBot.Host.Chat;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Host.Tests.Settings;

/// <summary>Every setting is given a value that makes no sense; docs/settings-refused.md shows the line that each gets.</summary>
public sealed class RefusedSettingsTests : IDisposable
{
    private const string TwoLines = "two\nlines";

    private readonly TempFolder root = new();

    public RefusedSettingsTests() => root.File("appsettings.json", """{ "Articles": { "Folders": [ ] } }""");

    public static TheoryData<string> Sections =>
        [.. OptionsSection.SettingsOf<ChatBotSettings>().Select(setting => setting.Key).Where(key => key.Contains(':'))
            .Select(key => key[..key.LastIndexOf(':')]).Distinct()];

    public void Dispose() => root.Dispose();

    /// <summary>CHATBOT_WRITE_DOCS=1 writes the page instead of comparing it.</summary>
    [Fact]
    public void Every_setting_refuses_nonsense_on_the_line_that_the_page_shows()
    {
        var page = Path.Combine(Repository.Root, "docs", "settings-refused.md");
        var written = Page();
        if (Environment.GetEnvironmentVariable("CHATBOT_WRITE_DOCS") == "1")
            File.WriteAllText(page, written);

        File.ReadAllText(page).ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_section_refuses_a_key_that_it_does_not_have(string section)
    {
        var refusal = Refuse($"{section}:Nonsense", "1");

        refusal.ShouldNotBeNull().ShouldStartWith($"{section}:Nonsense is not a setting; {section} has ");
        refusal.ShouldNotContain('\n');
    }

    private string Page()
    {
        var page = new StringBuilder("""
            # What a setting says to nonsense

            Made by a test (`RefusedSettingsTests`), which gives each setting in turn a value that makes no sense and writes down the
            """ + """
             line that stops the start. [settings.md](settings.md)
            says what may be written.

            | setting | value | line on standard error |
            |---|---|---|

            """);
        foreach (var setting in OptionsSection.SettingsOf<ChatBotSettings>())
        {
            // "-3" is text too, and may be the name of a file.
            var (value, line) = new[] { "-3", TwoLines }.Select(value => (Value: value, Line: Refuse(setting.Key, value)))
                .First(tried => tried.Line is not null);
            line.ShouldStartWith(setting.Key);
            line.ShouldNotContain('\n');
            if (setting.IsSecret)
                line.ShouldNotContain(value);
            page.Append($"| `{setting.Key}` | `{value.Replace("\n", "⏎")}` | {line} |\n");
        }
        return page.ToString();
    }

    /// <summary>The line that stops the start of a server; null where nothing stops it.</summary>
    private string? Refuse(string key, string value)
    {
        try
        {
            var settings = ChatBotSettings.Load(root.Path, [new(key, value)]);
            var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = root.Path });
            builder.Services.AddBot<ChatBotBot>(settings.Configuration.GetSection(BotOptions.Section));
            builder.Services.AddDirectLine(settings.Configuration.GetSection(DirectLineOptions.Section));
            builder.Services.PostConfigure<DirectLineOptions>(options => options.StorePath ??= "directline.db");
            using var host = builder.Build();
            _ = host.Services.GetRequiredService<IOptions<BotOptions>>().Value;
            _ = host.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
            return null;
        }
        catch (OptionsValidationException e)
        {
            return e.Failures.First().Replace(root.Path, "…");
        }
    }
}
