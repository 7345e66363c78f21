using ChatBot.Articles;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingest;

/// <summary>One run: what there is to read, and what has come of it so far.</summary>
internal sealed class IngestRun
{
    private readonly SourceTree tree;
    private readonly IReadOnlyDictionary<string, SourceStamp> known;
    private readonly IProgress<IngestProgress>? progress;
    private readonly Dictionary<string, string> fileOfId = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly List<ReadFailure> failures;
    private readonly HashSet<string> failedFiles = new(StringComparer.Ordinal);
    private readonly int files;
    private int filesBegun;
    private int done;

    public IngestRun(SourceTree tree, IReadOnlyDictionary<string, SourceStamp> known, IProgress<IngestProgress>? progress)
    {
        this.tree = tree;
        this.known = known;
        this.progress = progress;
        failures = tree.Failures;
        var all = tree.Files;
        files = all.Count;
        Changed = [.. all.Where(file => !LooksAsItDid(file))];
        Skipped = all.Where(LooksAsItDid).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        filesBegun = Skipped.Count;
    }

    /// <summary>Files to read.</summary>
    public IReadOnlyList<ArticleFile> Changed { get; }

    /// <summary>Files that look as they did when they were last read.</summary>
    public IReadOnlySet<string> Skipped { get; }

    public bool HasWork => Changed.Count > 0;

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public IReadOnlyList<ReadFailure> Failures => failures;

    /// <summary>Files under the paths that were read once and are gone.</summary>
    public IEnumerable<string> LostSources => known.Keys.Where(tree.HasLost);

    public void Begin(ArticleFile file)
    {
        begun.Add(file.Path);
        filesBegun++;
        Tell();
    }

    /// <summary>
    /// Notes that an article was read. Where another file that still exists holds an article of the same id and other content, neither
    /// may overwrite the other: the failure says so, and the earlier one stays.
    /// </summary>
    public ReadFailure? Read(Article article, ArticleVersion? held)
    {
        var other = fileOfId.GetValueOrDefault(article.Id)
            ?? (held is not null && held.Origin != article.Origin && held.ContentHash != article.ContentHash && File.Exists(held.Origin) ? held.Origin : null);
        if (other is not null)
            return new ReadFailure(article.Origin, null, $"The id \"{article.Id}\" is that of an article in {other}; give one of them another id.");
        fileOfId.Add(article.Id, article.Origin);
        return null;
    }

    public void Fail(ReadFailure failure)
    {
        failures.Add(failure);
        failedFiles.Add(failure.Source);
    }

    public void CountUnchanged()
    {
        Unchanged++;
        CountWritten();
    }

    public void CountChanged(bool isNew)
    {
        if (isNew)
            Added++;
        else
            Updated++;
    }

    public void CountWritten()
    {
        Interlocked.Increment(ref done);
        Tell();
    }

    public void CountSkipped(IReadOnlyList<ArticleSummary> held) => Unchanged += held.Count(article => Skipped.Contains(article.Origin));

    /// <summary>Whether an article's file is gone, or was read whole and no longer holds it.</summary>
    public bool HasLost(ArticleSummary article) =>
        tree.HasLost(article.Origin)
        || (begun.Contains(article.Origin) && !fileOfId.ContainsKey(article.Id) && !failedFiles.Contains(article.Origin));

    private bool LooksAsItDid(ArticleFile file) =>
        known.TryGetValue(file.Path, out var stamp) && stamp == new SourceStamp(file.Length, file.ChangedAt);

    private void Tell() => progress?.Report(new IngestProgress(Volatile.Read(ref done), filesBegun, files));
}
