using System.Text;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_is_read_with_its_folders_in_ordinal_order()
    {
        folder.Write("b.txt", "Second.");
        folder.Write("a/z.md", "First.");
        folder.Write("B.txt", "Capital.");
        folder.Write(".hidden/x.txt", "Hidden.");
        folder.Write(".hidden.txt", "Hidden.");
        folder.Write("picture.png", "Not read.");

        var results = await folder.ReadAsync();

        results.Select(result => result.Article?.Text).ShouldBe(["Capital.", "First.", "Second."]);
    }

    [Fact]
    public async Task Ids_do_not_change_with_the_place_of_the_content_root()
    {
        using var elsewhere = new TemporaryFolder();

        var here = await folder.ReadOneAsync("news/one.txt", "One.");
        var there = await elsewhere.ReadOneAsync("news/one.txt", "One.");

        here.Id.ShouldBe(there.Id);
        here.Id.ShouldMatch("^one-[0-9a-f]{8}$");
        here.Origin.ShouldBe(Path.Combine(folder.Path, "news", "one.txt"));
    }

    [Fact]
    public async Task Links_in_a_circle_are_walked_once()
    {
        folder.Write("inner/one.txt", "One.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "inner", "back"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "twin"), Path.Combine(folder.Path, "inner"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "self.txt"), Path.Combine(folder.Path, "self.txt"));

        (await folder.ReadAsync()).ShouldHaveSingleItem().Article!.Text.ShouldBe("One.");
    }

    [Fact]
    public async Task A_missing_path_is_one_failure() =>
        (await folder.ReadAsync(Path.Combine(folder.Path,
            "missing"))).ShouldHaveSingleItem().Failure!.Message.ShouldBe("There is no such file or folder.");

    [Fact]
    public async Task A_folder_with_nothing_readable_is_one_failure()
    {
        folder.Write("picture.png", "x");

        (await folder.ReadAsync()).ShouldHaveSingleItem().Failure!.Message.ShouldContain("nothing to read");
    }

    [Fact]
    public async Task A_single_file_of_unknown_kind_is_a_failure() =>
        (await folder.FailOneAsync("report.xlsx", [1])).Message.ShouldStartWith("A spreadsheet (.xlsx) is not read; give text, Markdown");

    [Fact]
    public async Task An_empty_file_is_a_failure() => (await folder.FailOneAsync("empty.txt", [])).Message.ShouldBe("The file is empty.");

    [Fact]
    public async Task A_file_of_white_space_is_a_failure() =>
        (await folder.FailOneAsync("blank.txt", "  \n \n"u8.ToArray())).Message.ShouldBe("The article has no text.");

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_its_size_alone()
    {
        var path = Path.Combine(folder.Path, "huge.txt");
        using (var stream = File.Create(path))
            stream.SetLength(200L * 1024 * 1024);

        (await folder.ReadAsync(path)).ShouldHaveSingleItem().Failure!.Message
            .ShouldBe("The file has 200 MB and the limit is 16 MB; split it, or raise Articles:MaxFileBytes.");
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_others()
    {
        folder.Write("a.txt", "First.");
        folder.Write("b.txt", [0xFF, 0x00, 0x01]);
        folder.Write("c.txt", "Third.");

        (await folder.ReadAsync()).Select(result => result.IsArticle).ShouldBe([true, false, true]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_text()
    {
        (await folder.ReadOneAsync("utf8.txt", [.. Encoding.UTF8.Preamble, .. "Käse."u8])).Text.ShouldBe("Käse.");
        (await folder.ReadOneAsync("utf16.txt",
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Käse.")])).Text.ShouldBe("Käse.");
        (await folder.ReadOneAsync("utf16be.txt",
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Käse.")])).Text.ShouldBe("Käse.");
        (await folder.ReadOneAsync("utf32.txt", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("Käse.")])).Text.ShouldBe("Käse.");
    }

    [Theory]
    [InlineData(1252, "Le président français a parlé à Genève de la paix.", "windows-1252")]
    [InlineData(1253, "Ο πρόεδρος της Ρωσίας μίλησε στη Γενεύη για τον πόλεμο.", "iso-8859-7")]
    [InlineData(1251, "Президент России говорил в Женеве о войне и мире.", "windows-1251")]
    [InlineData(1250, "Prezydent Ukrainy powiedział, że żołnierze wrócą do domów. Źródła w Łodzi mówią, że późną jesienią będą święta.",
        "windows-1250")]
    [InlineData(932, "東京の市長は火曜日に、橋が五月に開くと言いました。", "shift_jis")]
    public async Task A_text_in_an_older_encoding_is_read_and_the_guess_told(int codePage, string text, string name)
    {
        var path = folder.Write("legacy.txt", CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));

        var result = (await folder.ReadAsync(path)).ShouldHaveSingleItem();

        result.Article!.Text.ShouldBe(text);
        result.Guess.ShouldBe($"{path}: The text is not UTF-8 and names no encoding; it was read as {name}, which is a guess.");
    }

    [Fact]
    public async Task A_stray_byte_in_a_text_of_UTF8_is_marked_and_told()
    {
        var path = folder.Write("stray.txt", [.. "Äpfel aus Köln, für die K"u8, 0xFC, .. "che."u8]);

        var result = (await folder.ReadAsync(path)).ShouldHaveSingleItem();

        result.Article!.Text.ShouldBe("Äpfel aus Köln, für die K\uFFFDche.");
        result.Guess!.ShouldContain("1 byte is no UTF-8, the first at byte 28");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task UTF16_without_a_mark_is_read(string encoding)
    {
        var path = folder.Write("wide.txt", Encoding.GetEncoding(encoding).GetBytes("Ο δήμαρχος της Λάρισας μίλησε."));

        var result = (await folder.ReadAsync(path)).ShouldHaveSingleItem();

        (result.Article!.Text,
            result.Guess!.Contains("UTF-16", StringComparison.Ordinal)).ShouldBe(("Ο δήμαρχος της Λάρισας μίλησε.", true));
    }

    [Fact]
    public async Task Files_of_other_kinds_are_named_and_counted_and_a_readable_one_is_known_by_its_content()
    {
        folder.Write("a.txt", "First.");
        folder.Write("picture.jpg", [0xFF, 0xD8, 0xFF]);
        folder.Write("unknown", "Words.");
        folder.Write("story.dat", """{"title": "A", "text": "Known by what it is."}""");

        var listing = Articles.Reading.ArticleFiles.List(folder.Path, CancellationToken.None);

        listing.Files.Select(file => Path.GetFileName(file.Path)).ShouldBe(["a.txt", "story.dat"]);
        listing.LeftOut.Select(one => (one.Name, one.Kind))
            .ShouldBe([("picture.jpg", "picture (.jpg)"), ("unknown", "file without extension")]);
    }

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "a PDF file")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "a ZIP or Office file")]
    [InlineData(new byte[] { 0x41, 0x00, 0x07, 0x05, 0x42 }, "a binary file")]
    [InlineData(new byte[] { 0x41, 0x02, 0x03, 0x42 }, "a binary file")]
    public async Task A_binary_file_named_txt_is_refused_by_what_it_is(byte[] bytes, string kind) =>
        (await folder.FailOneAsync("binary.txt", bytes)).Message.ShouldContain(kind);

    [Fact]
    public async Task Lines_wrapped_at_a_width_are_joined()
    {
        const string wrapped = """
            Moscow currently controls something less than one fifth
            of Ukraine, including Crimea which Russia annexed in the
            year 2014, as well as areas of four other provinces of
            the country that it claims.

            The Kremlin stressed on Sunday that it is too early to
            expect results from normalizing its relationships with
            Washington.
            """;

        (await folder.ReadOneAsync("wrapped.txt", wrapped)).Text.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public async Task Words_that_a_printed_column_cuts_at_its_line_ends_are_put_together_and_page_numbers_left_out()
    {
        const string scan = """
            GALE STRIPS HARBOUR MILL

            The roof of the old harbour mill was torn off by the gale on Fri-
            day night. The miller, Mrs. Edda Wester-
            holm, who had slept in the well-lit granary, was car-
            ried out by the life-boat crew. The loss is put at twenty-
            five thousand crowns, and an Anglo-
            Danish fund has been opened. The well-
            lit granary did not burn, and the cap-
            tain of the boat told our cor-

                                 - 12 -

            respondent that nobody had been lost. The cause is un-
            certain.

                                    13

            No ship was in port.
            """;

        (await folder.ReadOneAsync("scan.txt", scan)).Text.Split('\n').ShouldBe(
        [
            "GALE STRIPS HARBOUR MILL",
            "The roof of the old harbour mill was torn off by the gale on Friday night. The miller, Mrs. Edda Westerholm, who had slept "
                + "in the well-lit granary, was "
                + "carried out by the life-boat crew. The loss is put at twenty-five thousand crowns, and an Anglo-Danish fund has been "
                + "opened. The well-lit granary did not "
                + "burn, and the captain of the boat told our correspondent that nobody had been lost. The cause is uncertain.",
            "No ship was in port.",
        ]);
    }

    [Theory]
    [InlineData("A list of two:\nshort-\nhand\nlong-\nhand\nand then a line that is a good deal longer than all of the others were\nx\ny")]
    [InlineData("The score was 3 -\n2 at half-time, and the crowd\nwent home\nhappy\nall the\nsame")]
    public async Task A_few_hyphens_at_line_ends_make_no_scan(string text) =>
        (await folder.ReadOneAsync("no-scan.txt", text)).Text.ShouldBe(text);

    [Fact]
    public async Task Columns_that_tabs_or_spaces_align_stay_apart()
    {
        (await folder.ReadOneAsync("tabs.txt",
            "Levels\n\nLake\tDepth\nUlmen\t41 metres\nSarn\t12 metres\n\nThe end.")).Text.ShouldContain("Lake | Depth\nUlmen | 41 "
            + "metres\nSarn | 12 metres\n");
        (await folder.ReadOneAsync("spaces.txt",
            "Levels\n\nLake      Depth\nUlmen     41 metres\nSarn      12 metres\n\nThe end.")).Text.ShouldContain("Lake | Depth\nUlmen "
            + "| 41 metres\nSarn | 12 metres\n");
        (await folder.ReadOneAsync("no.txt", "One\ttab.\nNo tab.\nA gap     here.")).Text.ShouldBe("One tab.\nNo tab.\nA gap here.");
    }

    [Fact]
    public async Task Verse_and_lists_keep_their_lines()
    {
        const string verse =
            "The talks went on\nfor four long hours by the river\nand nobody spoke\nof anything\nbut the weather in the spring\n"
            + "and the war";

        (await folder.ReadOneAsync("verse.txt", verse)).Text.ShouldBe(verse);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        folder.Write("a.txt", "First.");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var reader = new Articles.Reading.ArticleReader(folder.Path, new());

        await Should.ThrowAsync<OperationCanceledException>(async () => await reader.ReadAsync(folder.Path, cancelled.Token).ToListAsync());
    }

    [Fact]
    public async Task A_failure_reads_as_one_line()
    {
        var failure = await folder.FailOneAsync("bad\nname.txt", []);

        failure.ToString().ShouldEndWith("bad?name.txt: The file is empty.");
    }
}
