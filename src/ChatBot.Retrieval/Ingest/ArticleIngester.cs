using System.Threading.Channels;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Ingest;

/// <summary>
/// Reads articles from files into the index. Incremental: a file that looks as it did is not read, an article that is as it was is not
/// encoded. Each article is written whole in a transaction of its own, and a file is marked as read only behind its last article, so
/// that a run that breaks off is completed by the next.
/// </summary>
public sealed class ArticleIngester(
    ArticleReader reader,
    ArticlePreparer preparer,
    IEmbeddingGenerator<string, Embedding<float>> encoder,
    IArticleIndex index,
    IngestOptions options,
    TimeProvider time)
{
    /// <summary>Articles that wait to be encoded; reading goes no further ahead.</summary>
    private const int ReadAhead = 256;

    /// <summary>Reads files, and the files of folders.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="removeMissing">
    /// Whether articles go whose file lay under one of the folders and is gone, or whose file no longer holds them.
    /// </param>
    /// <exception cref="IndexException">The index cannot be read or written; what was written before stays.</exception>
    public async Task<IngestReport> IngestAsync(
        IReadOnlyCollection<string> paths, bool removeMissing, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("ingest");
        var started = time.GetTimestamp();
        var tree = SourceTree.List(paths, cancellationToken);
        var run = new IngestRun(tree, await index.ListSourcesAsync(cancellationToken), progress);
        if (run.HasWork)
            await ReadAndWriteAsync(run, cancellationToken);

        var removed = 0;
        if (removeMissing || run.Skipped.Count > 0)
        {
            var held = await index.ListAsync(cancellationToken);
            run.CountSkipped(held);
            if (removeMissing)
                removed = await RemoveAsync(run, held, cancellationToken);
        }

        Telemetry.Ingested.Add(run.Added + run.Updated);
        return new IngestReport(run.Added, run.Updated, run.Unchanged, removed, run.Failures, time.GetElapsedTime(started));
    }

    /// <summary>Reading and analysing, encoding, and writing go on side by side, each one behind the other.</summary>
    private async Task ReadAndWriteAsync(IngestRun run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Channel.CreateBounded<IngestStep>(new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true });
        var encoded = Channel.CreateBounded<EncodedBatch>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        Task[] stages =
        [
            StageAsync(() => ReadAllAsync(run, read.Writer, stop.Token), read.Writer),
            StageAsync(() => EncodeAllAsync(read.Reader, encoded.Writer, stop.Token), encoded.Writer),
            StageAsync<EncodedBatch>(() => WriteAllAsync(encoded.Reader, run, stop.Token), null),
        ];
        await Task.WhenAll(stages);

        // A stage that fails stops the others; what it failed with is what is told.
        Task StageAsync<T>(Func<Task> work, ChannelWriter<T>? output) => Task.Run(
            async () =>
            {
                try
                {
                    await work();
                    output?.Complete();
                }
                catch (Exception e)
                {
                    output?.Complete(e);
                    await stop.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None);
    }

    private async Task ReadAllAsync(IngestRun run, ChannelWriter<IngestStep> output, CancellationToken cancellationToken)
    {
        foreach (var file in run.Changed)
        {
            run.Begin(file);
            var isWhole = true;
            await foreach (var result in reader.ReadFileAsync(file, cancellationToken))
            {
                var held = result.IsArticle ? await index.FindVersionAsync(result.Article.Id, cancellationToken) : null;
                if ((result.Failure ?? run.Read(result.Article!, held)) is { } failure)
                {
                    isWhole = false;
                    run.Fail(failure);
                    continue;
                }

                var article = result.Article!;
                if (held?.ContentHash == article.ContentHash)
                {
                    if (held.Origin != article.Origin)
                        await index.MoveAsync(article.Id, article.Origin, cancellationToken);
                    run.CountUnchanged();
                    continue;
                }

                run.CountChanged(isNew: held is null);
                await output.WriteAsync(new IngestStep.Write(preparer.Prepare(article)), cancellationToken);
            }

            // What failed is read again next time, and told again.
            if (isWhole)
                await output.WriteAsync(new IngestStep.FileRead(file), cancellationToken);
        }
    }

    private async Task EncodeAllAsync(ChannelReader<IngestStep> input, ChannelWriter<EncodedBatch> output, CancellationToken cancellationToken)
    {
        var steps = new List<IngestStep>();
        var passages = 0;
        await foreach (var step in input.ReadAllAsync(cancellationToken))
        {
            steps.Add(step);
            passages += step is IngestStep.Write write ? write.Article.Texts.Count : 0;
            if (passages < options.PassagesAtATime)
                continue;
            await output.WriteAsync(await EncodeAsync(steps, cancellationToken), cancellationToken);
            steps = [];
            passages = 0;
        }

        if (steps.Count > 0)
            await output.WriteAsync(await EncodeAsync(steps, cancellationToken), cancellationToken);
    }

    private async Task<EncodedBatch> EncodeAsync(List<IngestStep> steps, CancellationToken cancellationToken)
    {
        var texts = steps.OfType<IngestStep.Write>().SelectMany(step => step.Article.Texts).ToList();
        if (texts.Count == 0)
            return new EncodedBatch(steps, []);
        var embeddings = await encoder.GenerateAsync(texts, cancellationToken: cancellationToken);
        return new EncodedBatch(steps, [.. embeddings.Select(embedding => embedding.Vector)]);
    }

    private async Task WriteAllAsync(ChannelReader<EncodedBatch> input, IngestRun run, CancellationToken cancellationToken)
    {
        await foreach (var batch in input.ReadAllAsync(cancellationToken))
        {
            var at = 0;
            foreach (var step in batch.Steps)
            {
                if (step is IngestStep.FileRead { File: var file })
                {
                    await index.PutSourceAsync(file.Path, new SourceStamp(file.Length, file.ChangedAt), cancellationToken);
                    continue;
                }

                var article = ((IngestStep.Write)step).Article;
                await index.PutAsync(article.WithVectors(batch.Vectors.GetRange(at, article.Texts.Count)), cancellationToken);
                at += article.Texts.Count;
                run.CountWritten();
            }
        }
    }

    private async Task<int> RemoveAsync(IngestRun run, IReadOnlyList<ArticleSummary> held, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var article in held.Where(run.HasLost))
            removed += await index.RemoveAsync(article.Id, cancellationToken) ? 1 : 0;
        foreach (var source in run.LostSources)
            await index.RemoveSourceAsync(source, cancellationToken);
        return removed;
    }

    private sealed record EncodedBatch(IReadOnlyList<IngestStep> Steps, List<ReadOnlyMemory<float>> Vectors);
}
