using System.Runtime.CompilerServices;
using ChatBot.Articles;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Reading;
using ChatBot.Host.Settings;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Previews;

/// <summary>Reads what an ingest would, and writes nothing: no index, and nothing that is remembered of addresses.</summary>
internal sealed class DryRun(ChatBotSettings settings, TimeProvider time)
{
    private const int LongestLine = 160;

    private readonly List<ReadFailure> failures = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> guesses = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);

    public IReadOnlyList<ReadFailure> Failures => failures;

    public IReadOnlyList<LeftOut> LeftOut => leftOut;

    public IReadOnlyList<string> Guesses => guesses;

    public IEnumerable<KindCount> Kinds => kinds.Select(kind => new KindCount(kind.Key, kind.Value))
        .OrderByDescending(kind => kind.Articles).ThenBy(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>The articles; what else came of reading stands in the lists once they are read.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(IEnumerable<string> paths, IEnumerable<Uri> addresses,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var articles = settings.Articles;
        var files = new Dictionary<string, ArticleFile>(StringComparer.Ordinal);
        foreach (var listing in paths.Select(path => ArticleFiles.List(path, cancellationToken)))
        {
            failures.AddRange(listing.Failures);
            leftOut.AddRange(listing.LeftOut);
            foreach (var file in listing.Files)
                files.TryAdd(file.Path, file);
        }

        var reader = new ArticleReader(settings.ContentRoot, articles.Limits);
        foreach (var file in files.Values)
        {
            await foreach (var result in reader.ReadFileAsync(file, cancellationToken))
            {
                if (Take(result) is { } article)
                    yield return article;
            }
        }

        using var web = new WebFetcher(articles.Fetching, time);
        var fetching = new AddressReader(web, new ForgottenAddresses(), articles.Limits, articles.Fetching, time);
        foreach (var address in addresses.Distinct())
        {
            await foreach (var result in fetching.ReadAsync(address, isHeld: null, findsGone: false, cancellationToken))
            {
                if (Take(result) is { } article)
                    yield return article;
            }
        }
    }

    /// <summary>How the text of an article begins, behind its title.</summary>
    public static string FirstLine(Article article)
    {
        var lines = article.Text.Split('\n', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.Length > 1 && lines[0] == article.Title ? lines[1] : lines[0];
        return line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, LongestLine).TrimEnd(), "…");
    }

    private Article? Take(ReadResult result)
    {
        if (result.Failure is { } failure)
            failures.Add(failure);
        if (result.LeftOut is { } left)
            leftOut.Add(left);
        if (result.Guess is { } guess)
            guesses.Add(guess);
        if (result.Article is not null)
            kinds[result.Kind ?? "other"] = kinds.GetValueOrDefault(result.Kind ?? "other") + 1;
        return result.Article;
    }
}
