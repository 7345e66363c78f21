using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Tests.NamePairs;

public sealed class NamePairReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Pairs_are_read_with_their_kind()
    {
        folder.Write(
            "pairs.dev.jsonl",
            """{"id": "1", "type": "transliteration", "lang": "russian", "name": "Putin", "variant": "Путин", "src": "x"}""",
            """{"id": "2", "type": "nickname", "name": "william", "variant": "bill"}""");

        var set = await NamePairReader.ReadAsync(folder.Path);

        set.Name.ShouldBe(Path.GetFileName(folder.Path));
        set.Pairs.ShouldBe([new("1", "Putin", "Путин", "transliteration-russian"), new("2", "william", "bill", "nickname")]);
    }

    [Theory]
    [InlineData("""{"id": "1", "name": "a"}""", "line 1: \"variant\" is missing")]
    [InlineData("""{"id": "1", "variant": "a"}""", "line 1: \"name\" is missing")]
    [InlineData("{\"id\": \"1\", \"name\": \"a\", \"variant\": \"b\"}\n{\"id\": \"1\", \"name\": \"a\", \"variant\": \"b\"}",
        "line 2: the id \"1\" is given")]
    [InlineData("", "hold no pairs")]
    public async Task A_line_that_cannot_be_used_is_named(string lines, string complaint)
    {
        folder.Write("pairs.jsonl", lines);

        (await Should.ThrowAsync<QuestionSetException>(NamePairReader.ReadAsync(folder.Path))).Message.ShouldContain(complaint);
    }

    [Fact]
    public void A_folder_of_pairs_is_one_without_articles()
    {
        NamePairReader.IsPairSet(folder.Path).ShouldBeFalse();
        folder.Write("pairs.jsonl", "{}");
        NamePairReader.IsPairSet(folder.Path).ShouldBeTrue();
        folder.Write("articles.jsonl", "{}");
        NamePairReader.IsPairSet(folder.Path).ShouldBeFalse();
    }
}
