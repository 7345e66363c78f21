using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Records;

public sealed class CsvFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("news.csv", ',')]
    [InlineData("news.csv", ';')]
    [InlineData("news.tsv", '\t')]
    public async Task Each_row_is_an_article_by_the_names_of_its_columns(string name, char separator)
    {
        folder.Write(name, string.Join("\r\n",
            string.Join(separator, "id", "Headline", "Body", "Author", "Publish Date", "URL"),
            string.Join(separator, "7", "\"Bridge, \"\"early\"\"\"", "\"The bridge opened.\n\nNobody, it seems; was late.\"", "Ida Holm",
                "2026-05-15", "https://gazette.example/7"),
            string.Join(separator, "8", "Fish", "<p>Fish was sold.</p>", "", "", "")));

        var articles = (await folder.ReadAsync()).Select(result => result.Article!).ToList();

        articles.Select(article => (article.Id, article.Title, article.Text, article.Author)).ShouldBe(
        [
            ("7", "Bridge, \"early\"", "The bridge opened.\nNobody, it seems; was late.", "Ida Holm"),
            ("8", "Fish", "Fish was sold.", null),
        ]);
        (articles[0].Url, articles[0].PublishedAt).ShouldBe(("https://gazette.example/7",
            new DateTimeOffset(2026, 5, 15, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_row_without_text_is_one_failure_by_its_number()
    {
        folder.Write("news.csv", "title,text\nA,One.\nB,\nC,Three.\n");

        var results = await folder.ReadAsync();

        results.Select(result => result.IsArticle).ShouldBe([true, false, true]);
        results[1].Failure!.Message.ShouldStartWith("Record 2: The record has no \"text\"");
    }

    [Fact]
    public async Task A_table_without_a_column_of_text_is_one_failure_that_names_the_columns() =>
        (await folder.FailOneAsync("prices.csv", "item,price\nfish,3\ncrab,9\n"u8.ToArray())).Message
            .ShouldBe("No column of the table is known to hold the text; call it \"text\". Its columns are \"item\", \"price\".");

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_swallow_the_table_without_a_word()
    {
        folder.Write("news.csv", "title,text\nA,One.\nB,\"Two." + new string('x', 9_000) + "\n");

        var results = await folder.ReadAsync(options: new() { MaxLineBytes = 4_000 });

        results[0].Article!.Text.ShouldBe("One.");
        results.Count.ShouldBe(2);
    }
}
