using ChatBot.Answers.Suggestions;
using ChatBot.Host.Admin;
using ChatBot.Host.Library;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Web.Library;

/// <summary>Reads the start page. What it takes from the articles is kept until the index changes.</summary>
internal sealed class StartPageReader(ArticleLibrary library, TopicFinder topics, EditedSuggestions suggester, IArticleIndex index)
{
    private const int MostHeadlines = 6;
    private const int ArticlesOfTopics = 40;
    private const int MostTopics = 8;
    private const int MostSuggestions = 4;
    private Latest? latest;

    public async ValueTask<StartPage> ReadAsync(CancellationToken cancellationToken)
    {
        var change = await index.ReadChangeAsync(cancellationToken);
        if (Volatile.Read(ref latest) is not { } known || known.Change != change)
        {
            known = await ReadLatestAsync(change, cancellationToken);
            Volatile.Write(ref latest, known);
        }

        return new(known.Headlines, known.Topics, await suggester.ForStartAsync(MostSuggestions, cancellationToken));
    }

    private async ValueTask<Latest> ReadLatestAsync(long change, CancellationToken cancellationToken)
    {
        var entries = await library.FindAsync(null, null, cancellationToken);
        var headlines = new List<Headline>();
        foreach (var entry in entries.Take(MostHeadlines))
        {
            if (await index.FindAsync(entry.Id, cancellationToken) is { } article)
                headlines.Add(new(article.Id, article.Title, article.Source, article.PublishedAt));
        }

        var ids = entries.Take(ArticlesOfTopics).Select(entry => entry.Id);
        return new(change, headlines, await topics.FindAsync(ids, MostTopics, cancellationToken));
    }

    private sealed record Latest(long Change, IReadOnlyList<Headline> Headlines, IReadOnlyList<string> Topics);
}
