using System.Text;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Records;

public sealed class JsonLinesFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_line_is_an_article_with_the_fields_it_gives()
    {
        var article = await folder.ReadOneAsync("news.jsonl",
            """{"id": "a1", "title": "A &amp; B", "text": "One.\n\nTwo.", "url": "https://example.org/a","""
            + """ "date": "2024-03-01T10:00:00Z", "source": "AP", "author": ["Jane Doe", "John Roe"], "language": "en_US"}""");

        article.Id.ShouldBe("a1");
        article.Title.ShouldBe("A & B");
        article.Text.ShouldBe("One.\nTwo.");
        article.Url.ShouldBe("https://example.org/a");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2024, 3, 1, 10, 0, 0, TimeSpan.Zero));
        article.Source.ShouldBe("AP");
        article.Author.ShouldBe("Jane Doe, John Roe");
        article.Language.ShouldBe("en-US");
    }

    [Fact]
    public async Task Bad_lines_are_reported_by_number_and_good_ones_kept()
    {
        folder.Write("news.jsonl", string.Join('\n',
            """{"id": "1", "text": "Good."}""",
            """{"id": "2", "title": "No text"}""",
            "",
            """{"id": "1", "text": "The same id, another article."}""",
            """{"id": "4\u0000", "text": "Control."}""",
            """{"id": "5", "text": "Half \ud83d a pair."}""",
            """["not an object"]""",
            """{"id": {}, "text": "x"}""",
            """{"id": 9, "body": "Also good."}""",
            """{"id": "10", "text": "Cut off"""));

        var results = await folder.ReadAsync();

        results.Where(result => result.IsArticle).Select(result => result.Article!.Text)
            .ShouldBe(["Good.", "The same id, another article.", "Also good."]);
        results.Where(result => result.IsArticle).Select(result => result.Article!.Id).Distinct().Count().ShouldBe(3);
        results.Where(result => !result.IsArticle).Select(result => result.Failure!.Line).ShouldBe([2, 5, 6, 7, 8, 10]);
        results[^1].Failure!.ToString()
            .ShouldEndWith("news.jsonl, line 10: This is not valid JSON (character 30 of the line); it may have been cut off.");
    }

    [Fact]
    public async Task A_line_in_an_older_encoding_is_read_as_that_and_told_by_number()
    {
        folder.Write("news.jsonl", [.. "{\"text\":\"One.\"}\n{\"text\":\"Caf"u8, 0xE9, .. "\"}\n{\"text\":\"Two.\"}"u8]);

        var results = await folder.ReadAsync();

        results.Select(result => result.Article?.Text).ShouldBe(["One.", "Café", "Two."]);
        results[1].Guess!.ShouldContain("Line 2: The text is not UTF-8");
    }

    [Fact]
    public async Task A_line_over_the_limit_is_one_failure()
    {
        folder.Write("news.jsonl",
            $"{{\"text\":\"{new string('x', 300_000)}\"}}\n{{\"text\":\"Good.\"}}\n{{\"text\":\"{new string('x', 300_000)}\"}}");

        var results = await folder.ReadAsync(options: new() { MaxLineBytes = 100_000 });

        results.Select(result => (result.IsArticle, result.Failure?.Line)).ShouldBe([(false, 1), (true, null), (false, 3)]);
    }

    [Fact]
    public async Task Lines_longer_than_a_buffer_are_read_whole()
    {
        var texts = Enumerable.Range(1, 5).Select(number => string.Concat(Enumerable.Repeat($"word{number} ", 30_000)).Trim()).ToList();
        folder.Write("news.jsonl", string.Join("\r\n", texts.Select(text => $"{{\"text\":\"{text}\"}}")));

        (await folder.ReadAsync()).Select(result => result.Article!.Text).ShouldBe(texts);
    }

    [Fact]
    public async Task Utf16_with_a_byte_order_mark_is_read() =>
        (await folder.ReadOneAsync("news.jsonl",
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"text\":\"Käse.\"}\n")])).Text.ShouldBe("Käse.");

    [Fact]
    public async Task A_binary_file_is_one_failure_and_not_one_a_line() =>
        (await folder.FailOneAsync("news.jsonl", Enumerable.Range(0, 2000).Select(value => (byte)value).ToArray())).Line.ShouldBeNull();

    [Fact]
    public async Task Records_without_id_get_one_by_file_and_line()
    {
        folder.Write("news.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");

        var ids = (await folder.ReadAsync()).Select(result => result.Article!.Id).ToList();

        ids.ShouldAllBe(id => id.StartsWith("news-", StringComparison.Ordinal));
        ids.ShouldBeUnique();
    }
}
