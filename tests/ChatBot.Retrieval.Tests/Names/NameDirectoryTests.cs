using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Names;

public sealed class NameDirectoryTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Asked =
        ["Whitkov", "Witkoff", "Lavrow", "lavrov", "Bill", "William", "Ushakov", "Путин", "Трампа", "O'Brien", "Lindqist", "Zzyzx"];

    private readonly TemporaryFolder folder = new();
    private SqliteArticleIndex index = null!;
    private NameDirectory names = null!;

    public async Task InitializeAsync()
    {
        index = await SqliteArticleIndex.OpenAsync(
            new SqliteIndexOptions { Path = folder.File("index.db") },
            HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
        names = new(index, new NameOptions());
    }

    public async Task DisposeAsync() => await index.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task While_articles_come_and_go_names_are_found_as_if_all_had_been_prepared_at_once()
    {
        await PutAsync("a", "Whitkov met Lavrov and William");
        await AgreesAsync();
        await PutAsync("b", "Witkov said Putin and Ushakov", "Putin and Trump");
        await AgreesAsync();
        await PutAsync("c", "Lindqvist of O’Brien and Трамп");
        await AgreesAsync();
        await PutAsync("a", "Whitkov went");
        await AgreesAsync();
        await index.RemoveAsync("b", CancellationToken.None);
        await AgreesAsync();
        await PutAsync("d", "Witkov and Путину and Lavrov again");
        await AgreesAsync();
        for (var article = 0; article < 30; article++)
        {
            await PutAsync($"e{article}", $"Name{(char)('a' + article)}ov and Lavrov");
            await AgreesAsync();
        }
    }

    [Fact]
    public async Task While_nothing_changes_the_matcher_stays()
    {
        await PutAsync("a", "Whitkov met Lavrov");
        (await names.CurrentAsync(CancellationToken.None)).ShouldBeSameAs(await names.CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_name_that_has_gone_is_not_known_any_more()
    {
        await PutAsync("a", "Whitkov met Lavrov");
        await names.CurrentAsync(CancellationToken.None);
        await PutAsync("a", "Lavrov alone");

        var matcher = await names.CurrentAsync(CancellationToken.None);
        matcher.Knows("Whitkov").ShouldBeFalse();
        matcher.Find("Witkoff").ShouldBeEmpty();
        matcher.Knows("Lavrov").ShouldBeTrue();
    }

    private ValueTask PutAsync(string id, params string[] passages) =>
        index.PutAsync(IndexedArticles.Make(id, passages), CancellationToken.None);

    private async Task AgreesAsync()
    {
        var matcher = await names.CurrentAsync(CancellationToken.None);
        var fresh = new NameMatcher([.. await index.ListNamesAsync(CancellationToken.None)], new NameOptions());
        foreach (var word in Asked)
        {
            matcher.Find(word).ShouldBe(fresh.Find(word), word);
            matcher.Find(word, isWrittenAsName: false).ShouldBe(fresh.Find(word, isWrittenAsName: false), word);
            matcher.CountArticles(word).ShouldBe(fresh.CountArticles(word), word);
            matcher.FindMistyped(word).ShouldBe(fresh.FindMistyped(word), word);
        }
    }
}
