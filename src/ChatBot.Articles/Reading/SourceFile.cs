namespace ChatBot.Articles.Reading;

/// <summary>What is read, a file or a part of one that holds several: turns what it gives into results.</summary>
internal sealed class SourceFile
{
    public const string NoAccess = "The file may not be opened; check its permissions.";

    private readonly string contentRoot;
    private Uri? web;

    public SourceFile(string path, string contentRoot) : this(path, contentRoot, System.IO.Path.GetFileName(path), null) { }

    /// <summary>What an address holds, which needs no folder for its ids.</summary>
    /// <param name="name">The name that tells its format, where its content does not.</param>
    public static SourceFile AtAddress(Uri address, string name, string? charset) =>
        new(address.AbsoluteUri, "/", name, null) { Address = address.AbsoluteUri, Charset = charset, web = address };

    private SourceFile(string path, string contentRoot, string name, string? part)
    {
        (Path, Name, Part) = (path, name, part);
        this.contentRoot = contentRoot;
    }

    /// <summary>Absolute path of the file: the origin of its articles.</summary>
    public string Path { get; }

    /// <summary>Name of what is read, which tells its format where its content does not.</summary>
    public string Name { get; }

    /// <summary>Where in the file it lies ("2026/news.json"); null for the file itself.</summary>
    public string? Part { get; }

    /// <summary>The web address that it was saved from, where what holds it says so: the article's, where that names none itself.</summary>
    public string? Address { get; private init; }

    /// <summary>The encoding that what holds it says it has.</summary>
    public string? Charset { get; private init; }

    /// <summary>What was guessed to read it, one sentence.</summary>
    public string? Guess { get; set; }

    /// <summary>The part of this one that has a name, an entry of an archive.</summary>
    /// <param name="name">What it is called there, which tells it from the others.</param>
    /// <param name="fileName">The name that tells its format, where that is another.</param>
    public SourceFile Inner(string name, string? fileName = null) =>
        new(Path, contentRoot, fileName ?? System.IO.Path.GetFileName(name), Part is null ? name : $"{Part}/{name}") { web = web };

    /// <summary>The part of this one that is the whole of it, unpacked.</summary>
    public SourceFile Unpacked(string name) => new(Path, contentRoot, name, Part) { Address = Address, Charset = Charset, web = web };

    /// <summary>The same with what its holder says of it.</summary>
    public SourceFile At(string? address, string? charset = null) =>
        new(Path, contentRoot, Name, Part) { Address = address, Charset = charset, web = web };

    /// <summary>The derived id of the only article, or of its record with a number from 1.</summary>
    public string Id(int? record = null) => Id(record?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The derived id of the article that a key tells from the others.</summary>
    public string Id(string? key)
    {
        var within = (Part, key) switch
        {
            (null, _) => key,
            (_, null) => Part,
            _ => $"{Part}#{key}",
        };
        return web is null ? ArticleId.FromPath(Path, contentRoot, within) : ArticleId.FromUrl(web, within);
    }

    public FileStream Open() => new(Path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    public ReadResult Fail(string message, int? line = null) => ReadResult.Of(new ReadFailure(Label(), line, Printable(message)));

    public ReadResult LeaveOut(string kind, string? name = null) =>
        ReadResult.Of(new LeftOut(name is null ? Label() : $"{Path} ({Printable(name)})", Printable(name ?? Name), kind));

    /// <summary>The article of raw fields, or why there is none. A record that has no line is named by its number.</summary>
    public ReadResult Build(Func<RawArticle> read, int? line = null, int? record = null)
    {
        try
        {
            var raw = Placed(read(), line ?? record);
            if (IsNoise(raw.Text))
                return Fail(Locate("What it holds is no text that can be read.", line, record), line);
            return ArticleBuilder.TryBuild(raw.Url is null ? raw with { Url = Address } : raw, out var article, out var problem)
                ? ReadResult.Of(article with { Naming = NamingOf(raw) }) with
                {
                    Line = line,
                    Part = Part,
                    Guess = Guess is null ? null : $"{Label()}: {Guess}",
                }
                : Fail(Locate($"{char.ToUpperInvariant(problem[0])}{problem.AsSpan(1)}.", line, record), line);
        }
        catch (ArticleFaultException fault)
        {
            return Fail(Locate(fault.Message, line, record), line);
        }
    }

    // By what it says and not by its number, which is another's as soon as a record comes before it.
    private RawArticle Placed(RawArticle raw, int? number) =>
        raw.Id is null && number is { } one && (raw.Url ?? raw.Title) is { Length: > 0 } key && raw.DerivedId == Id(one)
            ? raw with { DerivedId = Id(key) }
            : raw;

    private ArticleNaming NamingOf(RawArticle raw) =>
        raw.Id is not null || web is not null ? ArticleNaming.Source
        : Part is null && raw.DerivedId == Id() ? ArticleNaming.File : ArticleNaming.Record;

    private string Label() => Part is null ? Path : $"{Path} ({Printable(Part)})";

    /// <summary>Whether so much of a text is nothing that is written that it is a picture, a key or another thing that was taken for
    /// one.</summary>
    private static bool IsNoise(string text)
    {
        const int charactersPerOdd = 20;
        var odd = 0;
        foreach (var character in text)
            odd += character is '\uFFFD' || (char.IsControl(character) && !char.IsWhiteSpace(character)) ? 1 : 0;
        return odd > 1 && odd > text.Length / charactersPerOdd;
    }

    private static string Locate(string message, int? line, int? record) =>
        line is null && record is { } number ? FormattableString.Invariant($"Record {number}: {message}") : message;

    private static string Printable(string message) =>
        string.Concat(message.Select(character => char.IsControl(character) ? '?' : character));
}
