using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Wires;

public sealed class HostileXmlTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_entity_is_ever_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var secret = folder.Write("secret.key", "The secret word.");

        var article = await folder.ReadOneAsync("feed.xml", $"""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file://{secret}">
            <!ENTITY net SYSTEM "http://127.0.0.1:{port}/x"><!ENTITY % more SYSTEM "http://127.0.0.1:{port}/y"> %more;]>
            <rss version="2.0"><channel><title>G</title>
            <item><title>A</title><description>One &file; two &net; three &eacute;.</description></item></channel></rss>
            """);

        article.Text.ShouldBe("One &file; two &net; three é.");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Entities_of_entities_do_not_grow()
    {
        var levels = string.Concat(Enumerable.Range(1, 30)
            .Select(level => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));

        (await folder.ReadOneAsync("feed.xml",
            $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">{levels}]><rss><channel><item><description>Ha "
            + "&l30;.</description></item></channel></rss>"))
            .Text.Length.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task XML_nested_too_deeply_is_refused() =>
        (await folder.FailOneAsync("deep.xml",
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss>"
                + string.Concat(Enumerable.Repeat("<a>", 100_000))))).Message.ShouldContain("deep");

    [Fact]
    public async Task XML_that_is_cut_off_is_one_failure_with_its_line()
    {
        var failure = await folder.FailOneAsync("feed.xml", "<?xml version=\"1.0\"?>\n<rss><channel>\n<item><title>A</tit"u8.ToArray());

        (failure.Line, failure.Message.StartsWith("This is not well-formed XML", StringComparison.Ordinal)).ShouldBe((3, true));
    }
}
