using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Counts along the way; the stages that count run at the same time.</summary>
internal sealed class IngestTally(IProgress<IngestProgress>? progress)
{
    private readonly Lock _counting = new();
    private readonly List<ReadFailure> _failures = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly List<string> _guesses = [];
    private int _files, _addresses, _parts, _skipped, _filesDone, _read, _added, _changed, _unchanged, _removed, _passages;

    public void Planned(SourcePlan plan) => Count(() =>
    {
        (_files, _addresses, _parts) = (plan.Files, plan.Addresses.Count, plan.Parts);
        _skipped = _filesDone = plan.SkippedOrigins.Count;
        _failures.AddRange(plan.Failures);
        _leftOut.AddRange(plan.LeftOut);
    });

    public void Failed(ReadFailure failure) => Count(() => _failures.Add(failure));

    public void LeftOut(LeftOut leftOut) => Count(() => _leftOut.Add(leftOut));

    public void Guessed(string guess) => Count(() => _guesses.Add(guess));

    public void Changing() => Count(() => _read++);

    public void Unchanged() => Count(() =>
    {
        _read++;
        _unchanged++;
    });

    public void Encoded(int passages) => Count(() => _passages += passages);

    public void Written(bool isNew) => Count(() =>
    {
        if (isNew)
            _added++;
        else
            _changed++;
    });

    public void Removed() => Count(() => _removed++);

    public void FileDone() => Count(() => _filesDone++);

    public IngestReport Report(TimeSpan elapsed)
    {
        lock (_counting)
            return new(_files, _skipped, _added, _changed, _unchanged, _removed, _passages, [.. _failures], elapsed) { Addresses = _addresses, LeftOut = [.. _leftOut], Guesses = [.. _guesses] };
    }

    private void Count(Action count)
    {
        IngestProgress state;
        lock (_counting)
        {
            count();
            state = new(_parts, _filesDone, _read, _added + _changed, _passages, _failures.Count);
        }

        progress?.Report(state);
    }
}
