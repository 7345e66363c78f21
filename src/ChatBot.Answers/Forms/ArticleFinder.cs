using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;
using ChatBot.Articles;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Forms;

/// <summary>Finds the articles that a topic means: those whose title or opening speaks of it, before those that speak of it
/// somewhere.</summary>
public sealed class ArticleFinder(ArticleSearch search, IArticleIndex index, EvidenceOptions options)
{
    private const int PassagesLooked = 30;
    private const int ArticlesLooked = 16;
    private const int Opening = 500;
    private const double TitleStrength = 1.1;
    private const double TextStrength = 0.6;
    private const double Needed = 0.55;
    private const double NearBest = 0.85;
    private const double AsGood = 0.95;

    /// <summary>The articles, those that are most about it first, of equals the newest; none where none surely is.</summary>
    /// <param name="topic">What they are to be about.</param>
    /// <param name="frame">Which articles are meant; all where null.</param>
    /// <param name="within">Which articles are looked at; all where null.</param>
    /// <param name="isOne">Whether one article is meant, so that only the best will do, and those that are as good.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<IReadOnlyList<Article>> FindAsync(AskedQuestion topic, SearchFrame? frame, SearchFrame? within, bool isOne,
        CancellationToken cancellationToken)
    {
        var found = await search.SearchAsync(new(topic.Text) { Limit = PassagesLooked, Frame = frame, Within = within },
            cancellationToken);
        var scored = new List<(Article Article, double Score)>();
        foreach (var id in found.Hits.Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(ArticlesLooked))
        {
            if (await index.FindSoundAsync(id, null, cancellationToken) is { } article)
                scored.Add((article, Score(topic, article)));
        }

        var named = scored.Where(item => IsTitle(topic.Text, item.Article.Title)).ToList();
        if (named.Count > 0)
            return [.. named.Select(item => item.Article)];
        var best = scored.Count == 0 ? 0 : scored.Max(item => item.Score);
        return best < Needed ? []
            : [.. scored.Where(item => item.Score >= best * (isOne ? AsGood : NearBest))
                .OrderByDescending(item => Math.Round(item.Score, 2)).ThenByDescending(item => item.Article.PublishedAt)
                .Select(item => item.Article)];
    }

    private double Score(AskedQuestion topic, Article article)
    {
        var all = topic.Units.Sum(unit => unit.Weight);
        if (all <= 0)
            return 0;
        var (title, opening, text) =
            (Words.Of(article.Title), Words.Of(article.Text[..Math.Min(Opening, article.Text.Length)]), Words.Of(article.Text));
        return topic.Units.Sum(unit => unit.Weight * Math.Max(
            TitleStrength * Strength(unit, title), Math.Max(Strength(unit, opening), TextStrength * Strength(unit, text)))) / all;
    }

    private double Strength(AskedUnit unit, Words words) => unit.IsKnown ? UnitMatch.Strength(unit, words.Tokens, words.Terms, options) : 0;

    private static bool IsTitle(string topic, string title)
    {
        var asked = TextAnalyzer.Tokens(topic).Select(token => token.Word).ToList();
        return asked.Count > 1 && asked.SequenceEqual(TextAnalyzer.Tokens(title).Select(token => token.Word));
    }

    private sealed record Words(IReadOnlyList<TextToken> Tokens, IReadOnlySet<string> Terms)
    {
        public static Words Of(string text)
        {
            var tokens = TextAnalyzer.Tokens(text);
            return new(tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal));
        }
    }
}
