using System.Collections.Concurrent;
using System.Threading.Channels;
using ChatBot.Host.Sync;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Admin;

/// <summary>While serving: reads what editors give, one after another, and tells how far it is. An address is read by one replica at a
/// time, as <see cref="FeedSync"/> reads it.</summary>
internal sealed class IntakeQueue(
    Ingestor ingestor, ReplicaTurns turns, IntakeJobs jobs, UploadFolder uploads, TimeProvider clock, ILogger<IntakeQueue> logger)
    : BackgroundService
{
    private const int MostWaiting = 100;
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(1);

    private readonly Channel<(long Number, IngestRequest Request)> queue =
        Channel.CreateBounded<(long, IngestRequest)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly ConcurrentDictionary<long, bool> waiting = [];
    private readonly SemaphoreSlim adding = new(1);

    /// <summary>Whether no more is taken now.</summary>
    public bool IsFull => queue.Reader.Count >= MostWaiting;

    /// <summary>Puts a request in the queue; false where too many wait.</summary>
    /// <param name="what">Names of its files, or its address.</param>
    public async Task<bool> AddAsync(string who, string what, IngestRequest request, CancellationToken cancellationToken)
    {
        // One at a time, so that there is still room once the job has its number.
        await adding.WaitAsync(cancellationToken);
        try
        {
            if (IsFull)
                return false;
            var number = await jobs.AddAsync(who, what, cancellationToken);
            waiting[number] = true;
            return queue.Writer.TryWrite((number, request));
        }
        finally
        {
            adding.Release();
        }
    }

    public override void Dispose()
    {
        adding.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (number, request) in queue.Reader.ReadAllAsync(stoppingToken))
        {
            waiting.TryRemove(number, out _);
            try
            {
                await RunAsync(number, request, stoppingToken);
            }
            catch (AdminStoreException failure)
            {
                // The articles are read all the same; only nobody is told.
                Log.IntakeNotTold(logger, failure.Message);
            }
        }
    }

    private async Task RunAsync(long number, IngestRequest request, CancellationToken cancellationToken)
    {
        var progress = new LastProgress();
        var ingesting = IngestAsync(request, progress, cancellationToken);
        do
        {
            var at = progress.Last;
            await jobs.TellAsync(number, IntakeState.Reading, at.Files, at.FilesDone, at.Read, at.Written, [], cancellationToken);
            foreach (var other in waiting.Keys)
                await jobs.WaitAsync(other, cancellationToken);
            await Task.WhenAny(ingesting, Task.Delay(BetweenTellings, clock, cancellationToken));
        }
        while (!ingesting.IsCompleted);

        var (report, problem) = await ingesting;
        var last = progress.Last;
        if (report is null)
            await jobs.TellAsync(
                number, IntakeState.Failed, last.Files, last.FilesDone, last.Read, last.Written, [problem], cancellationToken);
        else
            await jobs.TellAsync(
                number, IntakeState.Done, report.Files + report.Addresses, report.Files + report.Addresses, report.Read,
                report.Added + report.Changed,
                [
                    .. report.Failures.Select(failure => uploads.Shown(failure.ToString())),
                    .. report.LeftOut.Select(left => $"{left.Name}: {left.Kind}, no article is read from it."),
                ],
                cancellationToken);
    }

    private async Task<(IngestReport? Report, string Problem)> IngestAsync(IngestRequest request, LastProgress progress,
        CancellationToken cancellationToken)
    {
        var held = new Stack<IAsyncDisposable>();
        try
        {
            // In one order, so that no two wait for each other.
            foreach (var address in request.Addresses.Select(each => each.AbsoluteUri).Distinct().Order(StringComparer.Ordinal))
                held.Push(await turns.TakeAsync(address, cancellationToken));
            return (await ingestor.IngestAsync(request, progress, cancellationToken), "");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.IntakeFailed(logger, Failure.Describe(failure));
            return (null, uploads.Shown(Failure.Describe(failure)));
        }
        finally
        {
            while (held.TryPop(out var turn))
                await turn.DisposeAsync();
        }
    }

    private sealed class LastProgress : IProgress<IngestProgress>
    {
        private IngestProgress last = new(0, 0, 0, 0, 0, 0);

        public IngestProgress Last => Volatile.Read(ref last);

        public void Report(IngestProgress value) => Volatile.Write(ref last, value);
    }
}
