using System.Threading.Channels;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Brings articles into the index: reading, encoding and writing go on at the same time, each article is written in a transaction of its
/// own, and what has not changed costs neither encoding nor writing. Killed at any moment and run again, it leaves the index as a run
/// that was not disturbed. Several processes may do so at once.
/// </summary>
public sealed class Ingestor(
    IArticleIndex index, ArticleReader reader, PassageSplitter splitter, IEmbeddingGenerator<string, Embedding<float>> encoder,
    IngestOptions options, TimeProvider time, AddressReader? addresses = null)
{
    /// <summary>Steps between two stages; the text in them is bounded by <see cref="IngestOptions.CharactersInFlight"/>.</summary>
    private const int StepsBetweenStages = 1024;

    /// <summary>Reads files, folders and addresses into the index. What cannot be read is reported, and the rest is read.</summary>
    /// <exception cref="InvalidOperationException">There are addresses to read, and nothing that reads them.</exception>
    /// <exception cref="IndexException">The index cannot be read or written (a full disk); what was written before is kept.</exception>
    public async Task<IngestReport> IngestAsync(
        IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        if (request.Addresses.Count > 0 && addresses is null)
            throw new InvalidOperationException("Nothing was given that reads addresses.");
        using var activity = Telemetry.Source.StartActivity("ingest");
        var started = time.GetTimestamp();
        var tally = new IngestTally(progress);
        var plan = await SourcePlan.MakeAsync(request, index, cancellationToken);
        tally.Planned(plan);
        if (plan.ToRead.Count > 0 || plan.Addresses.Count > 0 || plan.GoneOrigins.Count > 0)
            await RunAsync(plan, request, tally, cancellationToken);
        return tally.Report(time.GetElapsedTime(started));
    }

    private async Task RunAsync(SourcePlan plan, IngestRequest request, IngestTally tally, CancellationToken cancellationToken)
    {
        var before = await index.ListAsync(cancellationToken);
        using var budget = new TextBudget(options.CharactersInFlight);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var prepared = MakeChannel();
        var encoded = MakeChannel();
        var reading = new ReadingStage(reader, addresses, new ArticlePreparer(splitter), index, plan, before,
            request.RemoveMissing, budget, tally);
        var encoding = new EncodingStage(encoder, options.BatchPassages, budget.LargestBatch, tally);
        var writing = new WritingStage(index, plan, before, request.RemoveMissing, budget, tally, time);

        // Where one stage fails the others are cancelled, and only the failure is thrown.
        await Task.WhenAll(
            StageAsync(token => reading.RunAsync(prepared.Writer, token), stop),
            StageAsync(token => encoding.RunAsync(prepared.Reader, encoded.Writer, token), stop),
            StageAsync(token => writing.RunAsync(encoded.Reader, token), stop));
    }

    private static Channel<IngestStep> MakeChannel() => Channel.CreateBounded<IngestStep>(
        new BoundedChannelOptions(StepsBetweenStages) { SingleReader = true, SingleWriter = true });

    private static Task StageAsync(Func<CancellationToken, Task> stage, CancellationTokenSource stop) => Task.Run(
        async () =>
        {
            try
            {
                await stage(stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        },
        stop.Token);
}
