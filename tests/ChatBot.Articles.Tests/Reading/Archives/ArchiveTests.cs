using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ChatBot.Articles.Reading;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Archives;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_files_of_a_zip_are_read_by_their_kinds_and_the_others_counted()
    {
        folder.Write("news.zip", Zip(
            ("b/story.md", "---\ntitle: Ferry\n---\nThe ferry stops."u8.ToArray()), ("a.txt", "The bridge is open."u8.ToArray()),
            ("photo.jpg", [1]), ("photo2.jpg", [1]),
            ("__MACOSX/a.txt", [1]), ("inner.zip", Zip(("deep.txt", "Deep text."u8.ToArray()))), ("empty.json", "{}"u8.ToArray())));

        var results = await folder.ReadAsync();

        results.Where(result => result.IsArticle).Select(result => result.Article!.Text)
            .ShouldBe(["The bridge is open.", "The ferry stops.", "Deep text."]);
        results.Select(result => result.Failure).OfType<ReadFailure>().ShouldHaveSingleItem().Source.ShouldEndWith("news.zip (empty.json)");
        results.Select(result => result.LeftOut).OfType<LeftOut>().Select(one => (one.Name, one.Kind))
            .ShouldBe([("photo.jpg", "picture (.jpg)"), ("photo2.jpg", "picture (.jpg)")]);
    }

    [Fact]
    public async Task The_same_ids_in_two_dumps_of_a_zip_are_two_articles_each_time_the_same()
    {
        folder.Write("dumps.zip",
            Zip(("a.json", """[{"id": 1, "text": "One."}, {"id": 2, "text": "Two."}]"""u8.ToArray()),
                ("b.json", """[{"id": 1, "text": "Another."}]"""u8.ToArray())));

        var first = (await folder.ReadAsync()).Select(result => (result.Article!.Id, result.Article.Text)).ToList();

        first.Select(article => article.Text).ShouldBe(["One.", "Two.", "Another."]);
        first.Select(article => article.Id).Take(2).ShouldBe(["1", "2"]);
        first[2].Id.ShouldMatch("^1-[0-9a-f]{8}$");
        (await folder.ReadAsync()).Select(result => (result.Article!.Id, result.Article.Text)).ShouldBe(first);
    }

    [Fact]
    public async Task Packed_lines_are_read_as_unpacked_ones_in_one_or_several_members()
    {
        folder.Write("news.jsonl.gz",
            [.. Gzip("{\"id\": \"1\", \"text\": \"One.\"}\n"), .. Gzip("{\"id\": \"2\", \"text\": \"Two.\"}\nno json\n")]);

        var results = await folder.ReadAsync();

        results.Select(result => result.Article?.Id).ShouldBe(["1", "2", null]);
        results[2].Failure!.Line.ShouldBe(3);
    }

    [Fact]
    public async Task A_tar_and_a_packed_tar_are_read()
    {
        using var tar = new MemoryStream();
        await using (var writer = new TarWriter(tar, leaveOpen: true))
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile,
                "a/story.txt")
            { DataStream = new MemoryStream("The bridge is open."u8.ToArray()) });
        folder.Write("a.tar", tar.ToArray());
        folder.Write("b.tgz", Gzip(tar.ToArray()));

        (await folder.ReadAsync()).Select(result => result.Article?.Text).ShouldBe(["The bridge is open.", "The bridge is open."]);
    }

    [Fact]
    public async Task Pages_of_a_web_archive_are_read_each_once_with_their_addresses()
    {
        static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<html lang=en><title>{body}</title><p>{body}</p></html>");
        byte[] chunked = [.. "5\r\n"u8, .. Page("Chunks.")[..5], .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes($"{Page("Chunks.").Length - 5:x}\r\n"), .. Page("Chunks.")[5..], .. "\r\n0\r\n\r\n"u8];
        byte[][] records =
        [
            Record("warcinfo", null, "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Record("request", "https://gazette.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\n\r\n"u8.ToArray()),
            Response("https://gazette.example/1", "200 OK", "Content-Type: text/html; charset=utf-8", Page("Käse is dear.")),
            Response("https://gazette.example/2", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", Gzip(Page("Packed."))),
            Response("https://gazette.example/3", "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked),
            Response("https://gazette.example/1", "200 OK", "Content-Type: text/html", Page("Käse is dear.")),
            Response("https://gazette.example/4", "404 Not Found", "Content-Type: text/html", Page("Nothing.")),
            Response("https://gazette.example/a.png", "200 OK", "Content-Type: image/png", [1, 2, 3]),
            Record("conversion", "https://gazette.example/5", "text/plain", "Text alone."u8.ToArray()),
        ];
        folder.Write("crawl.warc.gz", [.. records.SelectMany(record => Gzip(record))]);

        var results = await folder.ReadAsync();

        results.Where(result => result.IsArticle).Select(result => (result.Article!.Url, result.Article.Text)).ShouldBe(
        [
            ("https://gazette.example/1", "Käse is dear."), ("https://gazette.example/2", "Packed."),
            ("https://gazette.example/3", "Chunks."), ("https://gazette.example/5", "Text alone."),
        ]);
        results.Select(result => result.LeftOut?.Kind).OfType<string>()
            .ShouldBe(["page that was archived before", "page of another kind (image/png)"]);
        results.Select(result => result.Failure).OfType<ReadFailure>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bomb_is_one_line_and_what_stands_before_it_is_kept()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = archive.CreateEntry("a.txt").Open())
                entry.Write("The bridge is open."u8);
            using (var entry = archive.CreateEntry("b.txt", CompressionLevel.Optimal).Open())
            {
                for (var block = 0; block < 100; block++)
                    entry.Write(new byte[1024 * 1024]);
            }

            using (var entry = archive.CreateEntry("c.txt").Open())
                entry.Write("Behind it."u8);
        }

        folder.Write("bomb.zip", stream.ToArray());

        var bySize = await folder.ReadAsync();
        var byAll = await folder.ReadAsync(options: new() { MaxArchiveBytes = 1024 * 1024 });

        bySize.Select(result => result.Article?.Text).ShouldBe(["The bridge is open.", null, "Behind it."]);
        bySize[1].Failure!.Message.ShouldStartWith("This has more than the limit of 16 MB");
        byAll.Select(result => result.Article?.Text).ShouldContain("The bridge is open.");
        byAll.Select(result => result.Failure?.Message).OfType<string>()
            .ShouldContain(message => message.Contains("Articles:MaxArchiveBytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Archives_within_archives_without_end_are_left_out()
    {
        var inner = "The bridge is open."u8.ToArray();
        for (var level = 0; level < 12; level++)
            inner = Zip(($"{level}.{(level == 0 ? "txt" : "zip")}", inner));
        folder.Write("nested.zip", inner);

        (await folder.ReadAsync()).ShouldHaveSingleItem().LeftOut!.Kind.ShouldBe("archive nested too deeply");
    }

    [Theory]
    [InlineData("news.zip", new byte[] { 0x50, 0x4B, 0x03, 0x04, 1, 2, 3 })]
    [InlineData("news.jsonl.gz", new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF })]
    [InlineData("crawl.warc", new byte[] { 0x57, 0x41, 0x52, 0x43, 0x2F, 0x31, 0x2E, 0x30, 10, 10 })]
    public async Task A_damaged_archive_is_one_failure(string name, byte[] bytes) =>
        (await folder.FailOneAsync(name, bytes)).Message.ShouldContain("damaged");

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Fastest))
            packed.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Response(string address, string status, string headers, byte[] body) =>
        Record("response", address, "application/http; msgtype=response",
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body]);

    private static byte[] Record(string type, string? address, string contentType, byte[] block) =>
    [
        .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n"
            + $"{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}Content-Type: {contentType}\r\nContent-Length: "
            + $"{block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8,
    ];
}
