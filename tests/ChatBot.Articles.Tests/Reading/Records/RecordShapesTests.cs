using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Records;

public sealed class RecordShapesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"title": "Harbour bridge opens", "maintext": "The bridge opened on Friday.", "authors": ["Ida """
        + """Holm"], "date_publish": "2026-05-15 10:00:00", "source_domain": "Gazette", "language": "en"}""")]
    [InlineData("""{"@type": "NewsArticle", "headline": "Harbour bridge opens", "articleBody": "The bridge opened on """
        + """Friday.", "author": {"@type": "Person", "name": "Ida """
        + """Holm"}, "datePublished": "2026-05-15T10:00:00Z", "publisher": {"name": "Gazette"}, "inLanguage": "en"}""")]
    [InlineData("""{"title": {"rendered": "Harbour bridge opens"}, "content": {"rendered": "<p>The bridge opened on """
        + """<b>Friday</b>.</p>", "protected": false}, "date": "2026-05-15T10:00:00", "author": 7, "byline": "By Ida """
        + """Holm", "publisher": "Gazette", "lang": "en"}""")]
    [InlineData("""{"contents": [{"type": "title", "content": "Harbour bridge """
        + """opens"}, {"type": "image", "content": "bridge.jpg"}, {"type": "sanitized_html", "content": "The bridge opened on <a """
        + """href='#'>Friday</a>."}], "title": "Harbour bridge opens", "author": "Ida Holm", "published_date": """
        + """1778839200000, "source": "Gazette", "language": "en"}""")]
    [InlineData("""{"webTitle": "Harbour bridge opens", "webPublicationDate": "2026-05-15T10:00:00Z", "fields": {"bodyText": "The """
        + """bridge opened on Friday.", "byline": "Ida Holm", "publication": "Gazette", "lang": "en"}}""")]
    [InlineData("""{"headlines": [{"value": "Harbour bridge opens"}], "bodies": """
        + """[{"role": "main", "contenttype": "text/html", "value": "<p>The bridge opened on Friday.</p>"}], "by": "Ida """
        + """Holm", "firstcreated": "2026-05-15T10:00:00Z", "provider": "Gazette", "language": "en"}""")]
    [InlineData("""{"Title": "Harbour bridge opens", "Body": {"type": "doc", "content": [{"type": "paragraph", "content": """
        + """[{"type": "text", "text": "The bridge opened "}, {"type": "text", "text": "on Friday."}]}]}, "Author": "Ida """
        + """Holm", "Published_At": "Fri, 15 May 2026 10:00:00 GMT", "Source": {"id": null, "name": "Gazette"}, "Locale": "en"}""")]
    [InlineData("""{"response": {"status": "ok", "total": 1, "results": [{"title": "Harbour bridge opens", "text": "The bridge opened """
        + """on Friday.", "author": "Ida Holm", "date": "2026-05-15T10:00:00Z", "source": "Gazette", "language": "en"}]}}""")]
    [InlineData("""{"hits": {"total": {"value": 1}, "hits": [{"_index": "news", "_id": "x", "_source": {"title": "Harbour bridge """
        + """opens", "text": "The bridge opened on Friday.", "author": "Ida """
        + """Holm", "date": "2026-05-15T10:00:00Z", "source": "Gazette", "language": "en"}}]}}""")]
    [InlineData("""{"data": [{"type": "node--article", "attributes": {"title": "Harbour bridge opens", "body": {"value": "<p>The """
        + """bridge opened on Friday.</p>", "format": "html"}, "author": "Ida """
        + """Holm", "created": "2026-05-15T10:00:00+00:00", "source": "Gazette", "langcode": "en", "lang": "en"}}]}""")]
    [InlineData("""{"a17": {"title": "Harbour bridge opens", "text": "The bridge opened on Friday.", "author": "Ida """
        + """Holm", "date": "2026-05-15T10:00:00Z", "source": "Gazette", "language": "en"}}""")]
    public async Task A_record_of_whatever_shape_gives_its_fields(string json)
    {
        var article = await folder.ReadOneAsync("news.json", json);

        (article.Title, article.Text, article.Author, article.Source,
            article.Language).ShouldBe(("Harbour bridge opens", "The bridge opened on Friday.", "Ida Holm", "Gazette", "en"));
        article.PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 15, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_JSON_Feed_is_read_item_by_item_and_is_no_article_itself()
    {
        folder.Write("feed.json", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "description": "News of the harbour", "items": [
              {"id": "1", "url": "https://gazette.example/1", "title": "One", "content_html": "<p>First text.</p>",
                "date_published": "2026-05-15T10:00:00Z", "authors": [{"name": "Ida Holm"}]},
              {"id": "2", "url": "https://gazette.example/2", "content_text": "Second text."}]}
            """);

        var articles = (await folder.ReadAsync()).Select(result => result.Article!).ToList();

        articles.Select(article => (article.Id, article.Text, article.Source, article.Url, article.Author)).ShouldBe(
        [
            ("1", "First text.", "Gazette", "https://gazette.example/1", "Ida Holm"),
            ("2", "Second text.", "Gazette", "https://gazette.example/2", null),
        ]);
    }

    [Theory]
    [InlineData("dump.json", "{\"title\": \"A\", \"text\": \"One.\"}\n{\"title\": \"B\", \"text\": \"Two.\"}\n")]
    [InlineData("dump.txt", "{\"title\": \"A\", \"text\": \"One.\"}\n{\"title\": \"B\", \"text\": \"Two.\"}\n")]
    [InlineData("dump.ndjson", "{\"title\": \"A\", \"text\": \"One.\"}\n{\"title\": \"B\", \"text\": \"Two.\"}\n")]
    [InlineData("dump.jsonl", "[{\"title\": \"A\", \"text\": \"One.\"}, {\"title\": \"B\", \"text\": \"Two.\"}]")]
    [InlineData("dump.jsonl", "[\n  {\n    \"title\": \"A\", \"text\": \"One.\"},\n {\"title\": \"B\", \"text\": \"Two.\"}]")]
    [InlineData("dump.json", "{\n  \"title\": \"A\",\n  \"text\": \"One.\"\n}\n{\n  \"title\": \"B\",\n  \"text\": \"Two.\"\n}\n")]
    public async Task Records_are_read_whatever_the_file_is_called(string name, string content)
    {
        folder.Write(name, content);

        (await folder.ReadAsync()).Select(result => (result.Article?.Title, result.Article?.Text)).ShouldBe([("A", "One."), ("B", "Two.")]);
    }

    [Fact]
    public async Task A_table_that_is_put_column_by_column_is_read_row_by_row()
    {
        folder.Write("frame.json",
            """{"title": {"0": "A", "2": "B"}, "text": {"0": "One.", "2": "Two."}, "author": {"0": null, "2": "Ida Holm"}}""");

        (await folder.ReadAsync()).Select(result => (result.Article?.Title, result.Article?.Text, result.Article?.Author))
            .ShouldBe([("A", "One.", null), ("B", "Two.", "Ida Holm")]);
    }

    [Fact]
    public async Task HTML_in_a_field_escaped_or_not_never_reaches_the_text()
    {
        (await folder.ReadOneAsync("a.json",
            """{"text": "<p>One <b>bold</b> word.</p><p>Two.</p>"}""")).Text.ShouldBe("One bold word.\nTwo.");
        (await folder.ReadOneAsync("b.json", """{"text": "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"}""")).Text.ShouldBe("One.\nTwo.");
        (await folder.ReadOneAsync("c.json", """{"text": "One <em>word</em>.\n\nTwo."}""")).Text.ShouldBe("One word.\nTwo.");
        (await folder.ReadOneAsync("d.json",
            """{"text": "If a < b and c > d, nothing is marked up."}""")).Text.ShouldBe("If a < b and c > d, nothing is marked up.");
    }

    [Fact]
    public async Task Text_that_a_service_cut_off_does_not_end_in_its_mark() =>
        (await folder.ReadOneAsync("a.json",
            """{"articles": [{"source": {"id": null, "name": "Gazette"}, "title": "A", "content": "The bridge opened on Friday… """
            + """[+2104 chars]"}]}""")).Text.ShouldBe("The bridge opened on Friday");

    [Fact]
    public async Task A_record_without_text_is_one_failure_that_names_its_keys() =>
        (await folder.FailOneAsync("a.json", """{"titel": "A", "koerper": "B"}"""u8.ToArray())).Message
            .ShouldBe("The record has no \"text\" (nor \"body\", \"content\" or another name of one; it has \"titel\", \"koerper\").");
}
