using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Counts along the way; the stages that count run at the same time.</summary>
internal sealed class IngestTally(IProgress<IngestProgress>? progress)
{
    private readonly Lock counting = new();
    private readonly List<ReadFailure> failures = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> guesses = [];
    private int files, addresses, parts, skipped, filesDone, read, added, changed, unchanged, removed, passages;

    public void Planned(SourcePlan plan) => Count(() =>
    {
        (files, addresses, parts) = (plan.Files, plan.Addresses.Count, plan.Parts);
        skipped = filesDone = plan.SkippedOrigins.Count;
        failures.AddRange(plan.Failures);
        leftOut.AddRange(plan.LeftOut);
    });

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
                Guesses = [.. guesses]
            };
    }

    private void Count(Action count)
    {
        IngestProgress state;
        lock (counting)
        {
            count();
            state = new(parts, filesDone, read, added + changed, passages, failures.Count);
        }

        progress?.Report(state);
    }
}
