using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Texts;

public sealed class FrontMatterTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 4, 28, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("---\ntitle: A second ferry\ndate: 2026-04-28\nauthors:\n- Ida Holm\n- Jon Aker\n---\n")]
    [InlineData("---\ntitle: >-\n  A second\n  ferry\ndate: 2026-04-28\nauthors: [Ida Holm, \"Jon Aker\"]\n---\n")]
    [InlineData("---\ntitle: A second ferry\ndate: 2026-04-28\nauthors:\n  - name: Ida Holm\n    url: https://holm.example\n  - name: "
        + "Jon Aker\ntags: {a: b}\n---\n")]
    [InlineData("+++\ntitle = \"A second ferry\"\ndate = 2026-04-28\nauthors = [\"Ida Holm\", \"Jon Aker\"]\n[params]\nx = 1\n+++\n")]
    [InlineData("---\ntitle: A second ferry\ndate: 2026-04-28\nauthor: Ida Holm, Jon Aker\nnote: not: quite: yaml: [\n---\n")]
    public async Task YAML_and_TOML_give_the_fields_lists_too(string front)
    {
        var article = await folder.ReadOneAsync("note.md", front + "\nThe island gets a second ferry.\n");

        (article.Title, article.Author, article.PublishedAt,
            article.Text).ShouldBe(("A second ferry", "Ida Holm, Jon Aker", Day, "The island gets a second ferry."));
    }

    [Fact]
    public async Task The_day_in_a_file_s_name_is_its_date_where_it_gives_none()
    {
        (await folder.ReadOneAsync("2026-04-28-ferry.md", "---\ntitle: A\n---\nThe ferry.")).PublishedAt.ShouldBe(Day);
        (await folder.ReadOneAsync("2026-04-28.md", "---\ndate: 2026-04-29\n---\nThe ferry.")).PublishedAt.ShouldBe(Day.AddDays(1));
        (await folder.ReadOneAsync("2026-04-31-ferry.md", "The ferry.")).PublishedAt.ShouldBeNull();
        (await folder.ReadOneAsync("ferry-2026-04-28.md", "The ferry.")).PublishedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Tags_of_a_site_s_generator_are_gone_and_what_stands_between_them_stays() =>
        (await folder.ReadOneAsync("note.md", """
            The auction was [won for one euro.]({{ "/2025/11/06/lessons/" | url }}) The office goes on.

            {% if shown %}It opens at {{ hour }} eight.{% endif %}

            {% comment %}Not for readers.{% endcomment %}

            {{< figure src="a.jpg" >}}
            """)).Text.ShouldBe("The auction was won for one euro. The office goes on.\nIt opens at eight.");

    [Fact]
    public async Task Aliases_of_aliases_of_aliases_are_not_written_out_without_end()
    {
        var levels = Enumerable.Range(1, 30)
            .Select(level => $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}]");

        (await folder.ReadOneAsync("bomb.md",
            $"---\na0: &a0 [x, x, x]\n{string.Join('\n', levels)}\ntitle: A\n---\nThe ferry.")).Text.ShouldBe("The ferry.");
    }
}
