using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>What is counted over the whole index stays right while articles come and go.</summary>
public sealed class CountsWhileWritingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Words_and_names_are_counted_as_an_index_counts_that_is_opened_then()
    {
        await using var index = await OpenAsync();
        for (var article = 0; article < 300; article++)
            await PutAsync(index, article, "Flood in Kyiv");
        await AgreesAsync(index);

        await PutAsync(index, 300, "Flood in Lviv");
        await PutAsync(index, 301, "Aid for Kyiv");
        await AgreesAsync(index);

        await PutAsync(index, 7, "Aid for Odesa");
        await AgreesAsync(index);

        await index.RemoveAsync("a8", CancellationToken.None);
        await PutAsync(index, 302, "Flood in Abakan");
        await AgreesAsync(index);
    }

    [Fact]
    public async Task What_another_process_writes_and_removes_is_counted_too()
    {
        await using var index = await OpenAsync();
        await using var other = await OpenAsync();
        for (var article = 0; article < 300; article++)
            await PutAsync(other, article, "Flood in Kyiv");
        await AgreesAsync(index);

        await other.RemoveAsync("a299", CancellationToken.None);
        await PutAsync(other, 300, "Flood in Lviv");
        await PutAsync(other, 301, "Flood in Lviv");
        await AgreesAsync(index);
    }

    private async Task AgreesAsync(SqliteArticleIndex index)
    {
        await using var fresh = await OpenAsync();
        (await CountAsync(index)).ShouldBe(await CountAsync(fresh));
    }

    private static async Task<string> CountAsync(SqliteArticleIndex index)
    {
        var passages = await index.CountPassagesWithAsync(["flood", "kyiv", "aid", "no\"ne", "flood aid"], CancellationToken.None);
        var articles = await index.CountArticlesWithAsync(["flood", "kyiv", "aid", "no\"ne", "flood aid"], CancellationToken.None);
        var names = await index.ListNamesAsync(CancellationToken.None);
        return $"{string.Join(' ', passages)} {string.Join(' ', articles)} {string.Join(' ', names)}";
    }

    private static async Task PutAsync(SqliteArticleIndex index, int article, string text) => await index.PutAsync(
        IndexedArticles.Make($"a{article}", text, "More of Kyiv"), CancellationToken.None);

    private Task<SqliteArticleIndex> OpenAsync() => SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File("index.db") },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}
