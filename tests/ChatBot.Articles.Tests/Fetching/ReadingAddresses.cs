using System.Net;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Articles.Reading;
using ChatBot.Newsrooms;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Articles.Tests.Fetching;

/// <summary>A newsroom and what reads it, with a clock that stands still.</summary>
public abstract class ReadingAddresses : IAsyncLifetime
{
    private protected const string Story =
        "The ferry Saint Olave ran aground off Eastmere on Monday morning with forty people on board, the coast guard said. A lifeboat "
        + "took all of them ashore before noon. "
        + "The captain, Ruth Adeyemi, told reporters that the rudder had failed in the narrow channel. Divers will look at the hull on "
        + "Tuesday, and the ferry is to be towed "
        + "to the yard at Port Lorne when the weather allows it. Until then the line is served by a smaller boat that takes no cars, "
        + "the company said in a statement.";

    private WebFetcher? web;

    private protected Newsroom Room { get; private set; } = null!;

    private protected FakeTimeProvider Time { get; } = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    private protected FetchOptions Options { get; } = new() { AllowedHosts = [Newsroom.Host], RequestPause = TimeSpan.Zero };

    private protected RememberedAddresses Memory { get; } = new();

    public async Task InitializeAsync() => Room = await Newsroom.StartAsync();

    public async Task DisposeAsync()
    {
        web?.Dispose();
        await Room.DisposeAsync();
    }

    private protected static string Page(string title, string text, string head = "") =>
        $"""<!doctype html><html lang="en"><head><title>{title}</title><meta property="og:title" content="{title}">{head}</head>"""
        + $"<body><nav>Home</nav><article><h1>{title}</h1><p>{text}</p></article></body></html>";

    private protected static string Rss(params string[] items) =>
        """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">"""
        + $"<channel><title>Eastmere Gazette</title>{string.Concat(items)}</channel></rss>";

    private protected string Item(string path, string title, string summary, string? content = null) =>
        $"<item><title>{title}</title><link>{Room.At(path)}</link><description>{summary}</description>"
        + $"{(content is null ? "" : $"<content:encoded>{WebUtility.HtmlEncode($"<p>{content}</p>")}</content:encoded>")}<pubDate>Mon, "
        + "02 Mar 2026 07:00:00 GMT</pubDate></item>";

    /// <summary>Reads an address as a program does that keeps each article.</summary>
    private protected Task<List<ReadResult>> ReadAsync(string path, Func<string, CancellationToken, ValueTask<bool>>? isHeld = null,
        bool findsGone = false) => ReadAsync(Room.At(path), isHeld, findsGone);

    private protected async Task<List<ReadResult>> ReadAsync(Uri address, Func<string, CancellationToken, ValueTask<bool>>? isHeld = null,
        bool findsGone = false)
    {
        web ??= new WebFetcher(Options, Time, ResolveAsync);
        var results = new List<ReadResult>();
        await foreach (var result in new AddressReader(web, Memory, new ArticleOptions(), Options, Time).ReadAsync(address, isHeld,
            findsGone, CancellationToken.None))
        {
            if (result.Written is { } written)
                await written(CancellationToken.None);
            if (result.IsArticle || result.Failure is not null || result.LeftOut is not null || result.Gone is not null
                || result.Guess is not null)
                results.Add(result);
        }

        return results;
    }

    private protected async Task<Article> ReadOneAsync(string path)
    {
        var result = (await ReadAsync(path)).ShouldHaveSingleItem();
        return result.Article.ShouldNotBeNull(result.Failure?.ToString());
    }

    private protected async Task<string> FailAsync(string path) =>
        (await ReadAsync(path)).ShouldHaveSingleItem().Failure.ShouldNotBeNull().Message;

    private protected async Task<AddressState> StateAsync(string path) =>
        (await Memory.FindAsync(Room.At(path).AbsoluteUri, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>Names that lead somewhere in these tests.</summary>
    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Task.FromResult<IPAddress[]>(host switch
        {
            "inside.example" => [IPAddress.Loopback],
            "mapped.example" => [IPAddress.Loopback.MapToIPv6()],
            _ => [],
        });
}
