using System.Globalization;

namespace ChatBot.Articles.Reading;

/// <summary>
/// Tells the articles of one file apart that have the same id: by the part of the file that they stand in, such as an archive's entry, and
/// within a part by their number among those of that id. The same article once more keeps it.
/// </summary>
/// <param name="contentRoot">Folder that ids are relative to.</param>
internal sealed class FileIds(string contentRoot)
{
    private readonly Dictionary<string, (string? Part, string Digest, int Count)> taken = new(StringComparer.Ordinal);
    private bool isTold;

    public ReadResult ToldApart(ReadResult result)
    {
        var article = result.Article!;
        if (Take(article, result.Part) || IsHeld(article))
            return result;
        var own = Own(article, result.Part);
        return isTold ? result.WithArticle(own) : Told(result.WithArticle(own), article.Id);
    }

    private Article Own(Article article, string? part)
    {
        if (taken[article.Id].Part != part)
        {
            var inPart = article.WithId(ArticleId.ToldApart(article.Id, article.Origin, contentRoot, part));
            if (Take(inPart, part) || IsHeld(inPart))
                return inPart;
            article = inPart;
        }

        var first = taken[article.Id];
        var number = first.Count + 1;
        taken[article.Id] = first with { Count = number };
        var key = string.Create(CultureInfo.InvariantCulture, $"{part}#{number}");
        var own = article.WithId(ArticleId.ToldApart(article.Id, article.Origin, contentRoot, key));
        Take(own, part);
        return own;
    }

    private ReadResult Told(ReadResult result, string id)
    {
        isTold = true;
        return result with
        {
            Guess = result.Guess ?? new ReadFailure(result.Article!.Origin, result.Line,
                $"The id \"{id}\" is that of an earlier article too; each of them has an id of its own.").ToString(),
        };
    }

    private bool Take(Article article, string? part) => taken.TryAdd(article.Id, (part, Digest(article), 1));

    private bool IsHeld(Article article) => taken[article.Id].Digest == Digest(article);

    private static string Digest(Article article) => article.ContentHash[..16];
}
