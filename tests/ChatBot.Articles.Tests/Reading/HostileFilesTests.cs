using System.IO.Compression;
using System.Text;
using ChatBot.Articles.Reading;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading;

/// <summary>Files that were made to do harm: one line each, whatever they are, and nothing else is lost by them.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Good = "The bridge over the Ester was opened on Friday, two years later than planned.";
    private const int Many = 100_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Names, contents and what is said of them.</summary>
    private static readonly (string Name, Func<byte[]> Content, string Told)[] Files =
    [
        ("bomb.zip", () => Zip("big.txt", new byte[64 * 1024 * 1024]), "limit of 16 MB"),
        ("bomb.json.gz", () => Gzip(Encoding.UTF8.GetBytes("[" + new string(' ', 64 * 1024 * 1024))), "limit of 16 MB"),
        ("bombs.zip", () => Zip("inner.zip", Zip("inner.zip", Zip("big.txt", new byte[64 * 1024 * 1024]))), "limit of 16 MB"),
        ("deep.html", () => Repeated("<div>", "text"), "deep"),
        ("deep.xhtml", () => Repeated("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "<div>", "text"), "deep"),
        ("deep-lists.html", () => Repeated("<ul><li>", "text"), "deep"),
        ("deep-formatting.html", () => Repeated("<b><i><p>", "text"), "elements"),
        ("deep.xml", () => Repeated("<?xml version=\"1.0\"?><rss>", "<a>", ""), "deep"),
        ("deep.json", () => Repeated("[", ""), "JSON"),
        ("deep.jsonl", () => Repeated("{\"text\":", ""), "JSON"),
        ("deep.md", () => Repeated(">", " text"), "deep"),
        ("deep-mail.eml", () => Repeated("From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n", "--b\nContent-Type: multipart/mixed; boundary=b\n\n", ""), ""),
        ("laughs.xml", Laughs, "text"),
        ("outside.xml", () => Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content>&x;"
            + "</body.content></body></nitf>"), "well-formed"),
        ("broken.pdf", () => Encoding.UTF8.GetBytes(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>"), "PDF"),
        ("circle.pdf", () => Encoding.UTF8.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF"), "PDF"),
        ("secret.docx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]], "encrypted"),
        ("bomb.docx", () => Zip("word/document.xml", Encoding.UTF8.GetBytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + new string(' ', 64 * 1024 * 1024))), ""),
        ("everything.txt", Everything, "binary"),
        ("everything.html", Everything, "binary"),
        ("everything.csv", Everything, "binary"),
        ("zeros.jsonl", () => new byte[8 * 1024 * 1024], ""),
        ("one-line.jsonl", () => Repeated("{\"text\": \"", "word ", "\"}", 1_000_000), "longer than"),
        ("escape.zip", () => Zip("../../../etc/cron.d/x.png", [1, 2, 3]), "nothing in it"),
    ];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_one_line_and_the_files_beside_it_are_read(string name)
    {
        var (_, content, told) = Files.Single(file => file.Name == name);
        folder.Write("a.txt", Good);
        folder.Write(name, content());
        folder.Write("z.txt", Good);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));

        var results = await new ArticleReader(folder.Path, new ArticleOptions()).ReadAsync(folder.Path, patience.Token).ToListAsync();

        results.Where(result => result.IsArticle).Select(result => result.Article!.Text).ShouldBe([Good, Good]);
        var line = results.Single(result => !result.IsArticle);
        var said = line.Failure?.ToString() ?? line.LeftOut!.Kind;
        said.ShouldContain(told, Case.Insensitive);
        said.ShouldNotContain("\n");
        (line.Failure?.Source ?? line.LeftOut!.Source).ShouldContain(name);
    }

    [Fact]
    public async Task Names_with_every_odd_character_are_read_and_told_on_one_line()
    {
        string[] odd =
        [
            "two\nlines.txt", "tab\there.txt", "quote\"'`.txt", "-rf.txt", "100%2Fslash.txt", "$(id).txt", "a;b|c&d.txt", "🌍 Ärger.txt",
            "\u202Egpj.txt", new string('n', 240) + ".txt", "back\\slash.txt", "..txt.txt", " .txt", "\u001b[31m.txt", "a#b?c.txt",
        ];
        foreach (var name in odd)
            folder.Write(name, $"{Good} It stands in file number {Array.IndexOf(odd, name)}.");
        folder.Write("bad\nname.json", "{");

        var results = await folder.ReadAsync();

        var articles = results.Where(result => result.IsArticle).Select(result => result.Article!).ToList();
        articles.Count.ShouldBe(odd.Length - 1);
        articles.Select(article => article.Id).Distinct().Count().ShouldBe(articles.Count);
        articles.ShouldAllBe(article => article.Id.Length <= 69 && !article.Id.Any(char.IsControl));
        results.Single(result => result.Failure is not null).Failure!.ToString().ShouldNotContain("\n");
    }

    private static byte[] Repeated(string repeated, string end) => Repeated("", repeated, end);

    private static byte[] Repeated(string start, string repeated, string end, int times = Many)
    {
        var text = new StringBuilder(start, start.Length + (repeated.Length * times) + end.Length);
        for (var time = 0; time < times; time++)
            text.Append(repeated);
        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }

    private static byte[] Laughs()
    {
        var levels = string.Concat(Enumerable.Range(1, 30)
            .Select(level => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY l0 \"ha\">{levels}]><r>&l30;</r>");
    }

    private static byte[] Everything()
    {
        var bytes = new byte[3 * 1024 * 1024];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open())
            entry.Write(content);
        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            packed.Write(content);
        return stream.ToArray();
    }
}
