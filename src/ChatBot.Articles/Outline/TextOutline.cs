using ChatBot.Language;
using ChatBot.Language.Interviews;
using ChatBot.Language.Sentences;
using ChatBot.Language.Tickers;

namespace ChatBot.Articles.Outline;

/// <summary>Title, headings and seams of a cleaned text.</summary>
/// <param name="Title">The given title, or the one found.</param>
/// <param name="Headings">Ranges of the text, in order, none overlapping; the title's among them where the text holds it.</param>
/// <param name="Seams">Offsets in order.</param>
internal sealed record TextOutline(string Title, IReadOnlyList<TextRange> Headings, IReadOnlyList<int> Seams)
{
    private const int LongestAnswer = 600;

    public static TextOutline Find(string text, string? givenTitle, IReadOnlyList<string> knownHeadings)
    {
        var paragraphs = Paragraphs.Of(text);
        var seams = new List<Seam>(SeamFinder.Find(text, paragraphs, isTitled: givenTitle is not null));
        if (givenTitle is not null && IsGlued(text, givenTitle) && seams.All(seam => seam.Offset != givenTitle.Length))
            seams.Insert(0, new(givenTitle.Length, PartsHeading: true));

        var headings = Told(HeadingFinder.Find(text, paragraphs, givenTitle, knownHeadings), TickerReader.Find(text),
            InterviewReader.Find(text));
        var glued = GluedHeadings(text, paragraphs, seams);
        var all = headings.Where(heading => !glued.Any(heading.Overlaps)).Concat(glued).OrderBy(heading => heading.Start).ToList();

        var title = givenTitle
            ?? (all.Count > 0 && all[0].Start == paragraphs[0].Start ? Cleaning.TextCleaner.CleanLine(all[0].Of(text)) : null)
            ?? Titles.FromFirstSentence(text);
        // What is a heading as a whole is not broken inside: "Q.What now?"
        var breaks = seams.Select(seam => seam.Offset).Where(offset => !all.Any(heading => offset > heading.Start && offset < heading.End));
        return new(title, all, breaks.Order().ToList());
    }

    // "14:30 – Bridge closed" over an entry of a ticker is told with it, and is no heading of what follows.
    // A question over a short answer is quoted with it.
    private static IReadOnlyList<TextRange> Told(IReadOnlyList<TextRange> headings, Ticker? ticker, Interview? interview)
    {
        var told = (ticker?.Entries.Select(entry => entry.Head) ?? [])
            .Concat(interview?.Exchanges.Where(exchange => exchange.Told.Length <= LongestAnswer).Select(exchange => exchange.Asked)
                ?? []).ToList();
        return told.Count == 0 ? headings : [.. headings.Where(heading => heading.Start == 0 || !told.Exists(heading.Contains))];
    }

    private static bool IsGlued(string text, string title) =>
        title.Length > 0 && text.Length > title.Length + 1 && text.StartsWith(title, StringComparison.Ordinal)
        && char.IsLetterOrDigit(title[^1]) && char.IsUpper(text[title.Length]) && char.IsLower(text[title.Length + 1]);

    private static List<TextRange> GluedHeadings(string text, IReadOnlyList<TextRange> paragraphs, List<Seam> seams)
    {
        var headings = new List<TextRange>();
        var paragraph = 0;
        foreach (var seam in seams.Where(seam => seam.PartsHeading))
        {
            while (paragraphs[paragraph].End <= seam.Offset)
                paragraph++;
            headings.Add(Paragraphs.Trim(text, paragraphs[paragraph].Start, seam.Offset));
        }
        return headings;
    }
}
