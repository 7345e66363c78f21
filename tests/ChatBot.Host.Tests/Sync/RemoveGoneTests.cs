using ChatBot.Articles.Fetching.Memory;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Sync;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Verbs;
using ChatBot.Newsrooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Sync;

public sealed class RemoveGoneTests : IAsyncLifetime, IDisposable
{
    private const string Story =
        "The ferry Saint Olave ran aground off Eastmere on Monday with forty people on board, the coast guard said. A lifeboat took all "
        + "of them ashore before noon. The captain told reporters that the rudder had failed in the narrow channel.";

    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider time = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private Newsroom room = null!;

    public async Task InitializeAsync() => room = await Newsroom.StartAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Files", 1)]
    [InlineData("All", 1)]
    [InlineData("None", 2)]
    public async Task An_article_whose_file_is_gone_is_removed_or_kept(string remove, int left)
    {
        Write("a.txt", "The bridge over the Ester is open again.");
        var gone = Write("b.txt", Story);
        await using var product = Open(remove, $"--Articles:Folders={Path.Combine(folder.Path, "news")}");
        await product.Get<ArticleSync>().RunAsync(1, default);
        File.Delete(gone);

        await product.Get<ArticleSync>().RunAsync(1, default);

        (await product.Index.CountAsync(default)).Articles.ShouldBe(left);
    }

    [Theory]
    [InlineData("Files", 1)]
    [InlineData("All", 0)]
    [InlineData("None", 1)]
    public async Task An_article_whose_page_is_gone_is_removed_or_kept(string remove, int left)
    {
        room.Serve("/ferry", "text/html",
            $"<!doctype html><html><head><title>Ferry runs aground</title></head><body><article><p>{Story}</p></article></body></html>");
        await using var product = Open(remove, "--Articles:Folders=", $"--Articles:Feeds={room.At("/ferry")}");
        var sync = new FeedSync(product.Ingestor, product.Get<IAddressMemory>(), product.Get<ReplicaTurns>(), product.Settings, time,
            NullLogger<FeedSync>.Instance);
        await sync.ReadAsync(room.At("/ferry"), default);
        (await product.Index.CountAsync(default)).Articles.ShouldBe(1);
        room.Answer("/ferry", 410);
        time.Advance(TimeSpan.FromHours(1));

        await sync.ReadAsync(room.At("/ferry"), default);

        (await product.Index.CountAsync(default)).Articles.ShouldBe(left);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, "news", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private Product Open(string remove, params string[] more)
    {
        var (settings, _) = SettingArguments.Split(
            [
                $"--Index:Path={Path.Combine(folder.Path, "index.db")}", $"--Articles:AllowedHosts={Newsroom.Host}",
                "--Articles:RequestPause=00:00:00", $"--Articles:RemoveGone={remove}", .. more,
            ],
            folder.Path);
        return Product.Open(new VerbContext(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null), Repository.Root, settings),
            amend: services => services.AddSingleton<TimeProvider>(time));
    }
}
