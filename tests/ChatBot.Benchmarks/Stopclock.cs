using System.Diagnostics;

namespace ChatBot.Benchmarks;

/// <summary>Takes the time of work, on the wall and on the processors.</summary>
internal readonly record struct Stopclock(long Started, TimeSpan Processors)
{
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(Started);

    /// <summary>Processor time that all threads of this process have taken since.</summary>
    public TimeSpan Worked => Environment.CpuUsage.TotalTime - Processors;

    public static Stopclock Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
}
