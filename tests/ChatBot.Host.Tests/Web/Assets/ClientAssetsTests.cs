using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Assets;

namespace ChatBot.Host.Tests.Web.Assets;

public class ClientAssetsTests
{
    private static readonly ClientAssets Assets = ClientAssets.Load(ClientAssets.DefaultFolder);

    [Fact]
    public async Task A_file_is_kept_for_good_under_an_address_that_holds_its_hash()
    {
        await using var site = await Site.StartAsync();
        var address = Assets.Address("chat.js");

        var response = await site.GetAsync(address, ("Accept-Encoding", "gzip, br"));

        address.ShouldMatch(@"^/assets/chat-[A-Z0-9]{8}\.js$");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("", null)]
    public async Task A_file_comes_in_the_encoding_that_the_browser_takes(string accepted, string? encoding)
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetAsync(Assets.Address("site.css"), ("Accept-Encoding", accepted));

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        (await TextAsync(response)).ShouldBe(Text("site.css"));
    }

    [Fact]
    public async Task Who_has_a_file_already_gets_no_second()
    {
        await using var site = await Site.StartAsync();
        var tag = (await site.GetAsync("/widget.js", ("Accept-Encoding", "br"))).Headers.ETag!.ToString();

        var again = await site.GetAsync("/widget.js", ("Accept-Encoding", "br"), ("If-None-Match", tag));
        var plain = await site.GetAsync("/widget.js", ("If-None-Match", tag));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        plain.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_fetch_the_launcher()
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetAsync("/widget.js", ("Origin", "https://elsewhere.example"));

        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
    }

    [Theory]
    [InlineData("/assets/none.js")]
    [InlineData("/assets/..%2Fchatbot.dll")]
    [InlineData("/assets/manifest.json")]
    public async Task Only_the_client_s_files_are_served(string path)
    {
        await using var site = await Site.StartAsync();

        (await site.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void The_client_is_light()
    {
        Assets.Named("chat.js").Brotli!.Length.ShouldBeLessThan(400_000);
        Assets.Named("widget.js").Plain.Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void Styles_fetch_nothing_from_other_hosts()
    {
        foreach (var name in new[] { "site.css", "conversation.css" })
            Regex.Matches(Text(name), @"url\((.*?)\)").ShouldAllBe(url => Regex.IsMatch(url.Groups[1].Value, @"^""?\./[\w-]+\.woff2""?$"));
    }

    [Fact]
    public void The_launcher_knows_no_host() =>
        // The name of SVG's namespace looks like an address; nothing is fetched from it.
        Text("widget.js").Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotContain("http");

    [Fact]
    public void The_licences_of_what_is_bundled_are_told()
    {
        var notices = Text("third-party-notices.txt");

        foreach (var package in new[] { "botframework-webchat-component 4.18.1", "botframework-directlinejs", "react-dom",
            "@fontsource-variable/newsreader", "markdown-it" })
            notices.ShouldContain(package);
    }

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(Assets.Named(name).Plain);

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var content = await response.Content.ReadAsStreamAsync();
        await using Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() == "gzip"
            ? new GZipStream(content, CompressionMode.Decompress) : content;
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
