using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Records;

public sealed class JsonFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"id": 7, "content": "One."}""", new[] { "7" })]
    [InlineData("""[{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}]""", new[] { "a", "b" })]
    [InlineData("""{"articles": [{"id": "a", "text": "One."}]}""", new[] { "a" })]
    public async Task A_file_holds_one_article_or_an_array(string json, string[] ids)
    {
        folder.Write("news.json", json);

        (await folder.ReadAsync()).Select(result => result.Article?.Id).ShouldBe(ids);
    }

    [Fact]
    public async Task A_bad_record_of_an_array_is_named_by_its_number()
    {
        folder.Write("news.json", """[{"text": "One."}, {"title": "No text"}, {"text": "Three."}]""");

        var results = await folder.ReadAsync();

        results.Select(result => result.IsArticle).ShouldBe([true, false, true]);
        results[1].Failure!.Message.ShouldStartWith("Record 2: The record has no \"text\"");
    }

    [Theory]
    [InlineData("[\n{\"text\":\n", 3)]
    [InlineData("[\n{\"title\": \"x\", \"text\": ", 2)]
    [InlineData("[\n[\n[", 3)]
    public async Task Json_that_is_cut_off_is_reported_with_its_line(string json, int line)
    {
        var failure = await folder.FailOneAsync("news.json", System.Text.Encoding.UTF8.GetBytes(json));

        failure.Line.ShouldBe(line);
        failure.Message.ShouldEndWith("it may have been cut off.");
    }

    [Fact]
    public async Task Json_that_nests_too_deeply_is_refused() =>
        (await folder.FailOneAsync("news.json",
            Enumerable.Repeat((byte)'[', 100_000).ToArray())).Message.ShouldBe("The JSON nests too deeply.");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    public async Task An_address_that_is_no_web_address_is_dropped(string url) =>
        (await folder.ReadOneAsync("news.json", $$"""{"text": "One.", "url": "{{url}}"}""")).Url.ShouldBeNull();

    [Fact]
    public async Task An_id_of_over_200_characters_is_refused()
    {
        var json = $$"""{"id": "{{new string('x', 201)}}", "text": "One."}""";

        (await folder.FailOneAsync("news.json", System.Text.Encoding.UTF8.GetBytes(json))).Message.ShouldContain("longer than 200");
    }
}
