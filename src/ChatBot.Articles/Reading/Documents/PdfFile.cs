using System.Diagnostics;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>Reads a PDF: the words of its pages put together to columns, lines and paragraphs.</summary>
internal static class PdfFile
{
    private const int MostPages = 2_000;
    private const int MostLetters = 20_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static ReadResult Read(SourceFile file, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return file.Build(() => Raw(file, document, cancellationToken));
        }
        catch (PdfDocumentEncryptedException)
        {
            return file.Fail("The PDF is encrypted; save it without a password.");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException or ArticleFaultException))
        {
            // The library throws whatever the fault in the file leads to.
            return file.Fail("This is a PDF file that cannot be opened: it is damaged or cut off. Save it anew.");
        }
    }

    private static RawArticle Raw(SourceFile file, PdfDocument document, CancellationToken cancellationToken)
    {
        if (document.NumberOfPages > MostPages)
            throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture,
                $"The PDF has {document.NumberOfPages} pages and the limit is "
                + $"{MostPages}; split it."));
        var started = Stopwatch.GetTimestamp();
        var pages = new List<IReadOnlyList<PdfLine>>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started) > Longest)
                throw new ArticleFaultException(FormattableString.Invariant(
                    $"Reading the PDF takes too long; {number - 1} of {document.NumberOfPages} pages were read in a minute. Split it."));
            pages.Add(Lines(document, number));
        }

        var lines = PdfFurniture.Without(pages);
        if (lines.Count == 0)
            throw new ArticleFaultException("The PDF holds no text, only pictures of it (a scan); run text recognition over it first.");
        var body = PdfParagraphs.Of(lines);
        return new()
        {
            DerivedId = file.Id(),
            Origin = file.Path,
            Title = Title(document.Information.Title, file.Name) ?? PdfParagraphs.Title(lines),
            Text = body.Text,
            KnownHeadings = body.Headings,
            Author = ByLine.In(body.Text) ?? document.Information.Author,
            PublishedAt = FileDate.Of(file.Name) ?? Time(document.Information.CreationDate),
        };
    }

    /// <summary>The lines of a page in reading order, column after column.</summary>
    private static List<PdfLine> Lines(PdfDocument document, int number)
    {
        var page = document.GetPage(number);
        if (page.Letters.Count is 0 or > MostLetters)
            return [];
        var words = NearestNeighbourWordExtractor.Instance.GetWords([.. WithoutFalseSpaces(page.Letters)])
            .Where(word => !string.IsNullOrWhiteSpace(word.Text) && word.TextOrientation == TextOrientation.Horizontal).ToList();
        if (words.Count == 0)
            return [];
        var blocks = new RecursiveXYCut(new RecursiveXYCut.RecursiveXYCutOptions { MinimumWidth = page.Width / 5 }).GetBlocks(words);
        return [.. new UnsupervisedReadingOrderDetector(5, UnsupervisedReadingOrderDetector.SpatialReasoningRules.ColumnWise).Get(blocks)
            .OrderBy(block => block.ReadingOrder)
            .SelectMany((block, index) => block.TextLines.Select(line => PdfLine.Of(line, block.BoundingBox, number, index, page.Height)))];
    }

    // Where a word may be hyphened, browsers put a space that takes no room: the next letter stands in its place.
    private static IEnumerable<Letter> WithoutFalseSpaces(IReadOnlyList<Letter> letters)
    {
        for (var at = 0; at < letters.Count; at++)
        {
            var letter = letters[at];
            var isFalse = at > 0 && at + 1 < letters.Count && string.IsNullOrWhiteSpace(letter.Value)
                && Math.Abs(letters[at + 1].StartBaseLine.Y - letter.StartBaseLine.Y) < 1
                && letters[at + 1].StartBaseLine.X < letter.StartBaseLine.X + (letter.Width / 2);
            if (!isFalse)
                yield return letter;
        }
    }

    // What a program puts there by itself is no title.
    private static string? Title(string? title, string fileName) =>
        string.IsNullOrWhiteSpace(title) || title.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase)
        || title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
        || Path.GetFileNameWithoutExtension(title).Equals(Path.GetFileNameWithoutExtension(fileName), StringComparison.OrdinalIgnoreCase)
        || title.Contains("about:blank", StringComparison.Ordinal)
        || title.Contains(".doc", StringComparison.OrdinalIgnoreCase) || title.Contains(".indd", StringComparison.OrdinalIgnoreCase)
        || title.Contains(".html", StringComparison.OrdinalIgnoreCase) ? null : title;

    // "D:20240301102030+01'00'".
    private static DateTimeOffset? Time(string? date)
    {
        var digits = string.Concat((date ?? "").Replace("D:", "", StringComparison.Ordinal).TakeWhile(char.IsAsciiDigit));
        return digits.Length >= 8
            && DateTime.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
            ? new DateTimeOffset(day, TimeSpan.Zero)
            : null;
    }
}
