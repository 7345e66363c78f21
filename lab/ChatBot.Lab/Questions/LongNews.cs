using System.Text.Json;

namespace ChatBot.Lab.Questions;

/// <summary>Articles that nobody ever printed, written for this, so long that most of an article does not answer what is asked of
/// it.</summary>
internal static class LongNews
{
    /// <summary>All questions of a file of single articles.</summary>
    /// <param name="path">One JSON object a line: "title", "text", and "questions", each with "q", "a" (the answer, word for word and once
    /// in the text, or null) and perhaps "also", other places that answer.</param>
    public static IReadOnlyList<LongNewsQuestion> Load(string path) =>
        [.. Lines(path).SelectMany((news, number) => Questions(news, Article(news, $"long-{number}"), []))];

    /// <summary>All questions of a file of clusters, each with the first title of its cluster.</summary>
    /// <param name="path">One JSON object a line: "topic", and "stories" in the form of single articles. A question may be "open": what a
    /// sibling answers too.</param>
    public static IReadOnlyList<(string Cluster, LongNewsQuestion Question)> LoadClusters(string path) =>
    [
        .. from cluster in Lines(path).Select((json, number) => (Json: json, Number: number))
           let stories = cluster.Json.GetProperty("stories").EnumerateArray()
               .Select((news, n) => (News: news, Article: Article(news, $"cluster-{cluster.Number}-{n}"))).ToArray()
           from story in stories
           let siblings = stories.Select(other => other.Article).Where(other => other != story.Article).ToArray()
           from question in Questions(story.News, story.Article, siblings)
           select (stories[0].Article.Title, question)
    ];

    /// <summary>More questions about articles that others ask about too.</summary>
    /// <param name="path">One JSON object a line: "title" of the article, and "questions" as above.</param>
    /// <param name="others">Questions about these articles; what is asked of any other article is left out.</param>
    public static IReadOnlyList<LongNewsQuestion> LoadMore(string path, IEnumerable<LongNewsQuestion> others)
    {
        var titles = others.DistinctBy(other => other.Article.Id).ToLookup(other => other.Article.Title, StringComparer.Ordinal);
        return
        [
            .. from news in Lines(path)
               let known = titles[news.GetProperty("title").GetString()!].FirstOrDefault()
               where known is not null
               from question in Questions(news, known.Article, known.Siblings)
               select question
        ];
    }

    private static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static LongArticle Article(JsonElement news, string id) =>
        LongArticle.Of(id, news.GetProperty("title").GetString()!, news.GetProperty("text").GetString()!);

    private static IEnumerable<LongNewsQuestion> Questions(JsonElement news, LongArticle article, IReadOnlyList<LongArticle> siblings) =>
        from question in news.GetProperty("questions").EnumerateArray()
        let answer = question.GetProperty("a").GetString()
        let also = question.TryGetProperty("also", out var others) ? others.EnumerateArray().Select(other => other.GetString()!) : []
        let isOpen = question.TryGetProperty("open", out _)
        select new LongNewsQuestion(article, question.GetProperty("q").GetString()!, answer is null ? null : article.Find(answer),
            [.. also.Select(article.Find)], isOpen ? [] : siblings);
}
