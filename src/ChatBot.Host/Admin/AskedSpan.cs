namespace ChatBot.Host.Admin;

/// <summary>What was asked in a span of time, greetings left out.</summary>
/// <param name="Parts">Equal parts of it, in order.</param>
/// <param name="Latencies">How many answers took less than each of <see cref="AskedFigures.Bounds"/> and no less than the one before, and
/// how many took longer than all.</param>
/// <param name="Median">Half of the answers took no longer, in milliseconds; null without any.</param>
/// <param name="Slow">Nineteen of twenty answers took no longer, in milliseconds; null without any.</param>
internal sealed record AskedSpan(
    IReadOnlyList<AskedPart> Parts, IReadOnlyList<long> Latencies, long? Median, long? Slow)
{
    public long Questions => Parts.Sum(part => part.Questions);

    public long Refused => Parts.Sum(part => part.Refused);
}

/// <summary>What was asked in a part of a span.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Questions">All that were asked.</param>
/// <param name="Refused">Those of them that were refused.</param>
internal sealed record AskedPart(DateTimeOffset From, long Questions, long Refused);
