using System.Text.RegularExpressions;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Tests.Web;

public sealed partial class PageDateTests
{
    private static readonly DateTimeOffset At = new(2024, 4, 8, 1, 5, 0, TimeSpan.FromHours(2));

    [Fact]
    public void A_day_is_written_for_a_reader_and_for_a_program() =>
        PageDate.Day(At).ShouldBe("<time datetime=\"2024-04-08T01:05:00+02:00\">8 April 2024</time>");

    [Fact]
    public void A_moment_says_its_time_of_day_in_UTC() =>
        PageDate.Moment(At).ShouldBe("<time datetime=\"2024-04-07T23:05:00Z\">7 April 2024, 23:05 UTC</time>");

    [Theory]
    [InlineData("<b> 8 April 2024: no", "&lt;b&gt; <time datetime=\"2024-04-08\">8 April 2024</time>: no")]
    [InlineData("8 April 2024, 29 May 2025",
        "<time datetime=\"2024-04-08\">8 April 2024</time>, <time datetime=\"2025-05-29\">29 May 2025</time>")]
    [InlineData("31 April 2024", "31 April 2024")]
    [InlineData("8 Mayors 2024", "8 Mayors 2024")]
    [InlineData("8 april 2024 and 18 April 20245", "8 april 2024 and 18 April 20245")]
    public void The_days_in_a_text_are_marked_and_nothing_else(string text, string markup) =>
        PageDate.InText(text).ShouldBe(markup);

    [Fact]
    public void One_place_writes_the_day_of_an_article()
    {
        var root = Path.Combine(Repository.Root, "src");
        var writing = Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".ts" or ".tsx" or ".json" && !NotOurs().IsMatch(file))
            .Where(file => Written().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        // That of the script has no other way, and what reads the days of articles knows many forms.
        writing.ShouldBe(["ChatBot.Articles/Reading/PublicationTime.cs", "ChatBot.Host/Web/Client/ask/days.ts",
            "ChatBot.Language/Dates/WrittenDay.cs"]);
    }

    // A month in words beside a year, or whatever the browser makes of a day.
    [GeneratedRegex("MMM+ y|toLocale(?:Date)?String|DateTimeFormat\\(")]
    private static partial Regex Written();

    [GeneratedRegex(@"[/\\](?:bin|obj|node_modules)[/\\]")]
    private static partial Regex NotOurs();
}
