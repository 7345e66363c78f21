using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Texts;

public sealed class MarkdownFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_cells_of_a_table_stay_apart() =>
        (await folder.ReadOneAsync("table.md",
            "# Prices\n\nThey rise.\n\n| Ticket | 2025 | 2026 |\n|---|---|---|\n| Adult | 8 | 9 |\n")).Text
            .ShouldEndWith("Ticket | 2025 | 2026\nAdult | 8 | 9");

    [Fact]
    public async Task Front_matter_gives_the_fields()
    {
        var article = await folder.ReadOneAsync("note.md", """
            ---
            title: "Talks: go on"
            date: 2024-03-01
            author: Jane Doe
            source: The Example Times
            url: https://example.org/talks
            tags:
              - one
            ---

            The talks went on.
            """);

        article.Title.ShouldBe("Talks: go on");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero));
        article.Author.ShouldBe("Jane Doe");
        article.Source.ShouldBe("The Example Times");
        article.Url.ShouldBe("https://example.org/talks");
        article.Text.ShouldBe("The talks went on.");
    }

    [Fact]
    public async Task Markup_is_gone_and_headings_are_headings()
    {
        var article = await folder.ReadOneAsync("note.md", """
            # Talks in *Geneva*

            The **president** said that
            the [talks](https://example.org) would `go` on.

            ## What comes next

            - One thing
            - Another thing

            > A quotation.

            <script>alert("no")</script>
            """);

        article.Title.ShouldBe("Talks in Geneva");
        article.Text.ShouldBe("Talks in Geneva\nThe president said that the talks would go on.\nWhat comes next\n• One thing\n• Another "
            + "thing\nA quotation.");
        article.Headings.Select(heading => heading.Of(article.Text)).ShouldBe(["Talks in Geneva", "What comes next"]);
    }

    [Fact]
    public async Task A_line_of_dashes_is_no_front_matter_unless_another_closes_it() =>
        (await folder.ReadOneAsync("note.md", "---\nThe talks went on.")).Text.ShouldBe("The talks went on.");

    [Theory]
    [InlineData("![a](")]
    [InlineData("[a](b")]
    public async Task Brackets_that_stay_open_are_refused(string opening) =>
        (await folder.FailOneAsync("open.md",
            System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000))))).Message.ShouldContain("brackets open");

    [Fact]
    public async Task Markdown_nested_too_deeply_is_refused() =>
        (await folder.FailOneAsync("deep.md",
            System.Text.Encoding.UTF8.GetBytes(new string('>', 50_000) + " x"))).Message.ShouldContain("too deeply");
}
