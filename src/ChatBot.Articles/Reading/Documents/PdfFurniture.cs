using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>Leaves out what stands at the top or the bottom of the pages of a PDF and is no part of its text: the number of the page, and
/// what stands there on most of them.</summary>
internal static partial class PdfFurniture
{
    private const double TopOfPage = .93;
    private const double BottomOfPage = .07;
    private const int FewestPages = 2;
    private const int LongestPageNumber = 16;

    public static List<PdfLine> Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var shape in page.Where(IsAtEdge).Select(Shape).Distinct())
                counts[shape] = counts.GetValueOrDefault(shape) + 1;
        }

        var many = Math.Max(FewestPages, (pages.Count(page => page.Count > 0) + 1) / 2);
        return [.. pages.SelectMany(page => page)
            .Where(line => !IsAtEdge(line) || (counts[Shape(line)] < many && !IsPageNumber(line.Text) && !PrintMark().IsMatch(line.Text)))];
    }

    private static bool IsAtEdge(PdfLine line) => line.Height is > TopOfPage or < BottomOfPage;

    // "The Harbour Times, page 3" is the same on each page but for its number.
    private static string Shape(PdfLine line) =>
        string.Concat(line.Text.Where(character => !char.IsAsciiDigit(character) && !char.IsWhiteSpace(character)));

    private static bool IsPageNumber(string text) =>
        text.Length <= LongestPageNumber && text.Any(char.IsAsciiDigit)
        && text.All(character => char.IsAsciiDigit(character) || " -–—/|[]()".Contains(character, StringComparison.Ordinal));

    // What a browser prints around a page: the hour before its title, its address.
    [GeneratedRegex(@"\A(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d\b.*|(?:https?|file)://\S+(?:\s+\d+/\d+)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex PrintMark();
}
