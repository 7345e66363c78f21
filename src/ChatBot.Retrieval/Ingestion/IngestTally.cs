using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Counts along the way; the stages that count run at the same time.</summary>
internal sealed class IngestTally(IProgress<IngestProgress>? progress)
{
    /// <summary>An address is taken to be as large as a page, for nobody knows before.</summary>
    private const long SizeOfAddress = 64 * 1024;

    private const string OtherKind = "other";

    private readonly Lock counting = new();
    private readonly List<ReadFailure> failures = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> guesses = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private long size, passed, reached;
    private int files, addresses, parts, skipped, filesDone, read, added, changed, unchanged, removed, passages;

    public void Planned(SourcePlan plan) => Count(() =>
    {
        (files, addresses, parts) = (plan.Files, plan.Addresses.Count, plan.Parts);
        skipped = filesDone = plan.SkippedOrigins.Count;
        size = plan.ToRead.Sum(file => file.Length) + (plan.Addresses.Count * SizeOfAddress);
        failures.AddRange(plan.Failures);
        leftOut.AddRange(plan.LeftOut);
    });

    /// <summary>An article was read, and with it so much of its file.</summary>
    public void Reading(string? kind, long bytes) => Count(() =>
    {
        reached = bytes;
        kinds[kind ?? OtherKind] = kinds.GetValueOrDefault(kind ?? OtherKind) + 1;
    });

    /// <summary>A file or an address was read to its end.</summary>
    public void Passed(long? bytes) => Count(() => (passed, reached) = (passed + (bytes ?? SizeOfAddress), 0));

    public void Failed(ReadFailure failure) => Count(() => failures.Add(failure));

    public void LeftOut(LeftOut leftOut) => Count(() => this.leftOut.Add(leftOut));

    public void Guessed(string guess) => Count(() => guesses.Add(guess));

    public void Changing() => Count(() => read++);

    public void Unchanged() => Count(() =>
    {
        read++;
        unchanged++;
    });

    public void Encoded(int passages) => Count(() => this.passages += passages);

    public void Written(bool isNew) => Count(() =>
    {
        if (isNew)
            added++;
        else
            changed++;
    });

    public void Removed() => Count(() => removed++);

    public void FileDone() => Count(() => filesDone++);

    public IngestReport Report(TimeSpan elapsed)
    {
        lock (counting)
            return new(files, skipped, added, changed, unchanged, removed, passages, [.. failures], elapsed)
            {
                Addresses = addresses,
                LeftOut = [.. leftOut],
                Guesses = [.. guesses],
                Kinds = [.. kinds.Select(kind => new KindCount(kind.Key, kind.Value))
                    .OrderByDescending(kind => kind.Articles).ThenBy(kind => kind.Kind, StringComparer.Ordinal)],
            };
    }

    private void Count(Action count)
    {
        IngestProgress state;
        lock (counting)
        {
            count();
            state = new(parts, filesDone, read, added + changed, passages, failures.Count)
            {
                Unchanged = unchanged,
                Share = size == 0 ? 0 : Math.Min(1, (double)(passed + reached) / size),
            };
        }

        progress?.Report(state);
    }
}
