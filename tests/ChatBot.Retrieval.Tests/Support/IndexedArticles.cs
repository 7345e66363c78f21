using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Tests.Support;

/// <summary>Makes articles ready to be indexed, one passage per text, terms being the words in lower case, names the capitalised
/// ones.</summary>
internal static class IndexedArticles
{
    public static IndexedArticle Make(string id, params string[] passages) => Make(id, "hash of " + string.Join('|', passages), passages);

    public static IndexedArticle Make(string id, string hash, IReadOnlyList<string> passages)
    {
        var text = string.Join('\n', passages);
        var start = 0;
        var ready = new List<NewPassage>();
        foreach (var passage in passages)
        {
            ready.Add(new NewPassage(
                new Passage(new TextRange(start, passage.Length), ready.Count % 2 == 0 ? null : "Heading"),
                Terms(passage),
                HashingEncoder.VectorOf(passage)));
            start += passage.Length + 1;
        }

        return new IndexedArticle(Article(id, hash, text), Terms(text), ready,
            [.. Words(text).Where(word => char.IsUpper(word[0])).Distinct()]);
    }

    public static Article Article(string id, string hash, string text) => new()
    {
        Id = id,
        Title = "Title of " + id,
        Text = text,
        Headings = [new TextRange(0, Math.Min(5, text.Length)), new TextRange(Math.Min(5, text.Length), 0)],
        Seams = [1, 2],
        Source = "AP News",
        Url = "https://example.org/" + Uri.EscapeDataString(id),
        Author = "A. Reporter",
        Language = "en-GB",
        PublishedAt = new DateTimeOffset(2025, 4, 13, 8, 30, 15, 250, TimeSpan.FromHours(3)),
        Origin = "/articles/" + id + ".txt",
        ContentHash = hash,
    };

    private static string[] Terms(string text) => Words(text.ToLowerInvariant());

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
