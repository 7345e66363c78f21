using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Language.Tickers;

namespace ChatBot.Answers.Forms;

/// <summary>
/// What live tickers tell of a time of day: the entries of then in the order of time, each with its own time; where a minute has none, the
/// entry that stands nearest to it. Of a time without a day the newest ticker tells; where no time of day is asked about, its latest
/// entries, the latest first.
/// </summary>
internal static class TickerSelector
{
    private const int Most = 5;
    private const int ShortestTold = 2;
    private const int MostLatest = 3;
    private const int MinutesBeside = 15;

    /// <param name="asked">What is asked, with the time of day, or without one.</param>
    /// <param name="articles">The articles that may tell.</param>
    public static IReadOnlyList<DraftSentence> Select(AskedQuestion asked, IReadOnlyList<KnownArticle> articles)
    {
        var tickers = articles
            .Where(article => article.Read.Read.Ticker is not null)
            .Where(article => asked.Time is not { IsFramed: true } time || (article.Article.Day is { } day && time.Contains(day)))
            .OrderByDescending(article => article.Article.PublishedAt)
            .ToList();
        if (asked.Moment is not { } moment)
            return OverviewSelector.Drafts(tickers.Select(ticker => Latest(ticker, MostLatest)).FirstOrDefault() ?? []);
        var found = tickers.Select(ticker => At(moment, ticker)).FirstOrDefault(entries => entries.Count > 0);
        if (found is null && moment.IsOne)
            found = tickers.Select(ticker => Nearest(moment.First, ticker)).FirstOrDefault(entries => entries.Count > 0);
        return found is null ? [] : OverviewSelector.Drafts(found);
    }

    /// <summary>The latest entries of a ticker, the latest first; empty of an article that is none.</summary>
    public static IReadOnlyList<CandidateSentence> Latest(KnownArticle article, int most) => article.Read.Read.Ticker is not { } ticker ? []
        : [.. Openings(article, ticker.Entries.Reverse()).Take(most)];

    private static List<CandidateSentence> At(AskedMoment moment, KnownArticle article) =>
        [.. Openings(article, article.Read.Read.Ticker!.Entries.Where(entry => moment.Contains(entry.Clock))).Take(Most)];

    private static List<CandidateSentence> Nearest(TimeOnly clock, KnownArticle article)
    {
        var beside = AskedMoment.Around(clock, MinutesBeside);
        var near = article.Read.Read.Ticker!.Entries.Where(entry => beside.Contains(entry.Clock))
            .OrderBy(entry => Distance(entry.Clock, clock));
        return [.. Openings(article, near).Take(1)];
    }

    private static double Distance(TimeOnly one, TimeOnly other) => Math.Min((one - other).TotalMinutes, (other - one).TotalMinutes);

    // What opens an entry is quoted together with its time.
    private static IEnumerable<CandidateSentence> Openings(KnownArticle article, IEnumerable<TickerEntry> entries)
    {
        var byEntry = CandidateSentences.Of(article)
            .Where(sentence => sentence.Quoted is not null && sentence.Entry is not null)
            .ToLookup(sentence => sentence.Entry!.Value);
        var places = article.Read.Read.Ticker!;
        foreach (var entry in entries)
        {
            // Not the time by itself.
            if (places.PlaceOf(entry.Range.Start) is { } place && byEntry[place].FirstOrDefault(Tells) is { } opening)
                yield return opening;

            bool Tells(CandidateSentence sentence) => sentence.Quoted!.Value.End > entry.Head.End || sentence.Tokens.Count > ShortestTold;
        }
    }
}
