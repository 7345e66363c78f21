using ChatBot.Answers.Agreement;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Forms;

/// <summary>
/// What happened in a time: the leads of the articles of then, of one day also what reports of the days after say of it; in the order of
/// time. Where the newest is asked for, the newest first.
/// </summary>
internal static class NewsSelector
{
    private const int Most = 5;
    private const int EnoughArticles = 4;
    private const int MostEntries = 3;
    private const double SameStory = 0.25;

    /// <param name="asked">What is asked.</param>
    /// <param name="articles">The articles of the time and shortly after, newest first.</param>
    public static IReadOnlyList<DraftSentence> Select(AskedQuestion asked, IReadOnlyList<KnownArticle> articles)
    {
        if (asked.Form?.Topic is { } place)
            articles = [.. articles.Where(article => Names(article, place))];
        if (asked.Time is not { IsFramed: true } time)
            return OverviewSelector.Drafts(Diverse(articles.SelectMany(article => Newest(article, articles.Count == 1))));
        // Of a day that may be of any year, the last that something is told of.
        var picked = time.Days.Select(days => Of(days, articles)).FirstOrDefault(found => found.Count > 0) ?? [];
        return OverviewSelector.Drafts([.. picked.OrderBy(sentence => sentence.Article.PublishedAt)
            .ThenBy(sentence => sentence.Article.Id, StringComparer.Ordinal).ThenBy(sentence => sentence.Index)]);
    }

    private static List<CandidateSentence> Of(DayRange days, IReadOnlyList<KnownArticle> articles)
    {
        var then = articles.Where(article => article.Article.Day is { } day && days.Contains(day)).ToList();
        if (days.First != days.Last)
            return Diverse(Spread(then).Select(Lead));
        var telling = articles.Select(article => CandidateSentences.Of(article)
            .Where(sentence => LoneSentences.Alone(sentence) && Names(sentence, days.First)).ToList())
            .Where(found => found.Count > 0).ToList();
        var first = Diverse(telling.Select(found => (CandidateSentence?)found[0]));
        // What an article of that day leads with happened then, unless it names another day.
        var leads = then.Where(article => !first.Any(sentence => sentence.Article.Id == article.Article.Id)).Select(Lead)
            .Where(lead => lead is null || lead.Read.Dates.Count == 0);
        var all = Diverse(first.Concat(leads));
        if (all.Count == 0)
            return Diverse(then.Select(Lead));
        return all.Count >= EnoughArticles ? all : Diverse(all.Concat(telling.SelectMany(found => found.Skip(1).Take(1))));
    }

    // A long time has more articles than are told: some from each part of it.
    private static IEnumerable<KnownArticle> Spread(List<KnownArticle> articles) => articles.Count <= Most
        ? articles
        : Enumerable.Range(0, articles.Count).OrderBy(at => at % Math.Max(1, articles.Count / Most)).Select(at => articles[at]);

    // "What happened in Eastport": the articles that speak of it.
    private static bool Names(KnownArticle article, AskedQuestion place)
    {
        var terms = TextAnalyzer.Terms($"{article.Article.Title}\n{article.Article.Text}").ToHashSet(StringComparer.Ordinal);
        return place.Units.All(unit => unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term).Any(terms.Contains));
    }

    // Of a live ticker its latest entry, and the entries before it where there is nothing else.
    private static IEnumerable<CandidateSentence?> Newest(KnownArticle article, bool isOnly) =>
        TickerSelector.Latest(article, isOnly ? MostEntries : 1) is { Count: > 0 } entries ? [.. entries] : [Lead(article)];

    private static CandidateSentence? Lead(KnownArticle article) => LoneSentences.Lead(CandidateSentences.Of(article));

    private static bool Names(CandidateSentence sentence, DateOnly day) =>
        sentence.Read.Day is not null
        && sentence.Read.Dates.Any(words => words.Days is [var first, ..] && first.First == day && first.Last == day);

    // One sentence of each story, however many tell it.
    private static List<CandidateSentence> Diverse(IEnumerable<CandidateSentence?> sentences)
    {
        var picked = new List<CandidateSentence>();
        foreach (var sentence in sentences.OfType<CandidateSentence>())
        {
            if (picked.Count == Most)
                break;
            if (!picked.Exists(other => other.IsQuotedWith(sentence)
                || (other.Article.Id != sentence.Article.Id && Jaccard.Of(other.Terms, sentence.Terms) >= SameStory)))
                picked.Add(sentence);
        }

        return picked;
    }
}
