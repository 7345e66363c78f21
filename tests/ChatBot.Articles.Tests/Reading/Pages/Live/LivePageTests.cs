using ChatBot.Articles.Reading;
using ChatBot.Articles.Tests.Support;
using ChatBot.Language.Tickers;

namespace ChatBot.Articles.Tests.Reading.Pages.Live;

/// <summary>Live blogs as several producers mark them up, without JSON-LD of their entries; invented texts in
/// <c>Fixtures/Live</c>.</summary>
public sealed class LivePageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Entries_with_machine_times_are_read_once_each_though_one_is_pinned_and_some_are_key_events() =>
        (await ReadAsync("broadsheet")).Text.Split('\n').ShouldBe(
        [
            "Power is out in nine thousand homes on the coast of Varland, and the ferries stay in port until Wednesday.",
            "14:32 GMT – Sund bridge closed to all traffic",
            "The police have closed the Sund bridge to all traffic after gusts of 130 km/h. Drivers are sent over Halden.",
            "The bridge company says it was inspected last week.",
            "11:58 GMT – Three people are injured, the hospital in Brekk says. One of them was hit by a falling tree at 11.20.",
            "09:15 GMT – Schools in Brekk stay shut",
            "All schools in Brekk stay shut on Tuesday, the county says. Parents were told by text message.",
            "07:05 GMT – Storm reaches the coast",
            "Storm Ulla has reached the coast of Varland. Follow the events here as they happen.",
        ]);

    [Fact]
    public async Task Times_in_words_alone_that_run_over_midnight_fall_on_the_next_day() =>
        (await ReadAsync("broadcaster")).Text.Split('\n').ShouldBe(
        [
            "• Polls closed at eight in the evening across the whole of Varland",
            "• The Green Union leads by two points with half of the votes counted",
            "• A recount is likely in the two towns of the north",
            "00:42, 4 November 2026 – Winge claims victory",
            "Karla Winge has claimed victory before her supporters in Tarn. She thanked her opponent for a fair campaign.",
            "00:10, 4 November 2026 – Recount likely in the north",
            "The margin in Lorne is forty votes, the returning officer says. A recount is likely.",
            "23:51, 3 November 2026 – Half of the votes are counted",
            "With half of the votes counted the Green Union has 41 per cent, the election board says.",
            "We will not sleep tonight.",
            "20:03, 3 November 2026 – Polls have closed across Varland. The first result is expected from Brekk.",
        ]);

    [Fact]
    public async Task What_the_words_count_back_from_the_attribute_tells() =>
        (await ReadAsync("network")).Text.Split('\n').ShouldBe(
        [
            "Delegates of three states meet in Halden to share out the water of the Ester.",
            "• Delegates from three states have met again in Halden this morning",
            "• Farmers downstream have blocked the road to the dam",
            "11:45 GMT – Delegates agree on a table",
            "The delegates have agreed on how the water is counted, the mediator Tova Lindqvist said.",
            "• Gauges are read by all three states together.",
            "• The figures are published every Monday.",
            "09:20 GMT – Farmers block the road",
            "Some two hundred farmers have parked their tractors across the road to the dam.",
            "05:00 GMT – Welcome to our coverage",
            "The second day of the talks begins in Halden. Stay with us for the latest from the conference centre.",
        ]);

    [Fact]
    public async Task Entries_without_classes_and_headlines_the_oldest_first_keep_their_order_and_their_zone()
    {
        var article = await ReadAsync("agency");

        article.Text.Split('\n').ShouldBe(
        [
            "The probe Aurora 4 is to land near the southern pole of the moon. All times are those of the control room in Lorne.",
            "10:45 ET – Controllers have sent the last command. The probe flies by itself from now on.",
            "11:20 ET – The engine has been lit at a height of fifteen kilometres, flight director Amos Reed said.",
            "11:58 ET – There is no signal. The room is silent.",
            "12:07 ET – The probe has answered. It stands upright, 300 metres from where it was meant to land.",
        ]);
        article.Author.ShouldBe("Sana Qureshi");
    }

    [Fact]
    public async Task A_plugins_entries_are_read_without_the_comments_below_them_and_with_the_days_they_tell() =>
        (await ReadAsync("weblog")).Text.Split('\n').ShouldBe(
        [
            "Dockers at Port Lorne have laid down their work over the pay of the night shift.",
            "00:15, 15 May 2026 – A deal at midnight",
            "The union and the port have signed. Work begins again at six, the port says.",
            "21:45, 14 May 2026 – Both sides are back at the table, according to two people in the room.",
            "09:00, 14 May 2026 – Gates are shut",
            "Pickets have shut both gates. Forty lorries wait outside.",
        ]);

    [Fact]
    public async Task Days_that_stand_apart_are_one_live_blog_and_no_entries_themselves() =>
        (await ReadAsync("cooperative")).Text.Split('\n').ShouldBe(
        [
            "The river Ester has burst its banks in three counties, and thousands have left their homes.",
            "10:00 EDT, 17 March 2026 – Water falls at Tarn",
            "The water at Tarn has fallen by a foot since dawn, the river office says.",
            "07:45 EDT, 17 March 2026 – Night in the gym",
            "Four hundred people spent the night in the gym of the Brekk school.",
            "06:00 EDT, 17 March 2026 – Second levee holds",
            "The second levee at Halden has held, the governor said on the radio.",
            "23:30 EDT, 16 March 2026 – Halden is told to leave",
            "All of lower Halden has been told to leave before midnight.",
            "09:00 EDT, 16 March 2026 – First levee gives way",
            "The first levee has given way near Tarn, and water stands in the streets.",
        ]);

    [Theory]
    [InlineData("broadsheet", new[] { "07:05", "09:15", "11:58", "14:32" })]
    [InlineData("broadcaster", new[] { "20:03", "23:51", "00:10", "00:42" })]
    [InlineData("network", new[] { "05:00", "09:20", "11:45" })]
    [InlineData("agency", new[] { "10:45", "11:20", "11:58", "12:07" })]
    [InlineData("weblog", new[] { "09:00", "21:45", "00:15" })]
    [InlineData("cooperative", new[] { "09:00", "23:30", "06:00", "07:45", "10:00" })]
    public async Task What_is_read_is_a_ticker_in_the_order_of_time(string name, string[] clocks) =>
        TickerReader.Find((await ReadAsync(name)).Text).ShouldNotBeNull().Entries
            .Select(entry => entry.Clock.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(clocks);

    [Theory]
    [InlineData("<span>14:32</span>")]
    [InlineData("<span>14.32</span>")]
    [InlineData("<span>14h32</span>")]
    [InlineData("<span>2.32pm</span>")]
    [InlineData("<div><span>2:32</span> <span>PM</span></div>")]
    [InlineData("<span>2:32 p.m.</span>")]
    [InlineData("<span>Posted at 14:32</span>")]
    [InlineData("<span>14:32 Uhr</span>")]
    [InlineData("<a href='#e1'>14:32</a>")]
    [InlineData("<time datetime='2026-11-03T14:32:00Z'></time>")]
    [InlineData("<time datetime='2026-11-03T13:32:00Z'>14:32</time>")]
    [InlineData("<span data-timestamp='1793716320'>1h ago</span>")]
    [InlineData("<abbr title='2026-11-03T14:32:00+01:00'>an hour ago</abbr>")]
    public async Task A_time_is_read_however_it_is_written(string time) =>
        (await ReadAsync(Page(Entry(time), Entry("<b>14:10</b>"), Entry("<b>13:00</b>")), "page.html"))
        .Text.ShouldStartWith("14:32 Winge said");

    [Fact]
    public async Task A_key_event_that_only_names_an_entry_is_told_once()
    {
        const string headline = "The Sund bridge is closed to all traffic, the police say.";
        var text = (await ReadAsync(Page($"<div class='key'><p>14:10 {headline}</p><p>2.32pm GMT – {headline}</p></div>",
            Entry("<b>14:32</b>"), Entry($"<b>14:10</b><h3>{headline}</h3>"), Entry("<b>13:00</b>")), "page.html")).Text;

        text.Split(headline).Length.ShouldBe(2);
        text.ShouldContain($"14:10 {headline}\nWinge said");
    }

    [Fact]
    public async Task The_day_of_a_page_that_tells_none_is_that_of_its_first_entry() =>
        (await ReadAsync(Page(Entry("<time datetime='2026-11-04T00:10:00+01:00'>0.10</time>"),
            Entry("<time datetime='2026-11-03T22:40:00+01:00'>22.40</time>"),
            Entry("<time datetime='2026-11-03T21:00:00+01:00'>21.00</time>")), "page.html"))
        .Day.ShouldBe(new(2026, 11, 3));

    [Fact]
    public async Task What_only_counts_back_keeps_its_words_for_nothing_tells_from_when() =>
        (await ReadAsync(Page(Entry("<span class='t'>5 minutes ago</span>"), Entry("<span class='t'>2h ago</span>"),
            Entry("<span class='t'>3h ago</span>")), "page.html"))
        .Text.Split('\n').Select(line => line.Split('–')[0]).ShouldBe(["5 minutes ago ", "2h ago ", "3h ago "]);

    [Fact]
    public async Task An_entry_kept_on_top_stands_where_its_time_belongs()
    {
        var text = (await ReadAsync(Page(Entry("<b>9:00</b>"), Entry("<b>15:00</b>"), Entry("<b>14:00</b>"), Entry("<b>13:00</b>"),
            Entry("<b>12:00</b>"), Entry("<b>8:00</b>")), "page.html")).Text;

        text.Split('\n').Select(line => line[..5]).ShouldBe(["15:00", "14:00", "13:00", "12:00", "09:00", "08:00"]);
    }

    [Theory]
    [InlineData("teasers")]
    [InlineData("teasers-read-more")]
    [InlineData("comments")]
    [InlineData("comments-by-name")]
    [InlineData("links")]
    [InlineData("archive")]
    public async Task Lists_of_teasers_comments_links_and_old_posts_are_no_live_blogs(string name) =>
        (await ReadAsync(name)).Text.Split('\n')
            .ShouldNotContain(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"\A\d\d:\d\d(?:,| –| \p{Lu})"));

    [Fact]
    public async Task A_programme_in_an_article_leaves_the_article_what_it_is()
    {
        var text = (await ReadAsync("programme")).Text;

        text.ShouldStartWith("The bridge over the Ester was opened");
        text.ShouldContain("Shops at the northern end");
        text.ShouldContain("The band of Tarn plays");
    }

    private static string Page(params string[] entries) =>
        $"<title>The vote</title><body><main><h1>The vote</h1><div>{string.Concat(entries)}</div></main>";

    private static string Entry(string time) =>
        $"<article class='entry'>{time}<p>Winge said at {string.Concat(time.Where(char.IsAsciiDigit))} that she would "
        + "wait for the last vote to be counted before she spoke.</p></article>";

    private async Task<Article> ReadAsync(string html, string name) => await folder.ReadOneAsync(name, html);

    private static async Task<Article> ReadAsync(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Live", name + ".html");
        var results = await new ArticleReader(Path.GetDirectoryName(path)!, new ArticleOptions()).ReadAsync(path, CancellationToken.None)
            .ToListAsync();
        return results.ShouldHaveSingleItem().Article.ShouldNotBeNull();
    }
}
