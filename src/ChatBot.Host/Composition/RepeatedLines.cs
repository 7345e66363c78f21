using System.Collections.Concurrent;
using System.Globalization;

namespace ChatBot.Host.Composition;

/// <summary>
/// Writes what is said again and again once a minute, with how often it was: while a database is away each request would have its line, and
/// what matters would drown. Warnings and errors only. Safe for concurrent use.
/// </summary>
[ProviderAlias("Console")]
internal sealed class RepeatedLines(ILoggerProvider written, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    // What has so many wordings is told in full.
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<(string Category, string Line), Said> said = new();

    public ILogger CreateLogger(string categoryName) => new Lines(this, written.CreateLogger(categoryName), categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) =>
        (written as ISupportExternalScope)?.SetScopeProvider(scopeProvider);

    public void Dispose() => written.Dispose();

    /// <summary>How often a line was kept back since it was last written; null where it is to be kept back too.</summary>
    private int? CountRepeated(string category, string line)
    {
        if (said.Count > MostKept)
            said.Clear();
        var last = said.GetOrAdd((category, line), _ => new Said());
        lock (last)
        {
            var now = time.GetTimestamp();
            if (last.At is { } at && time.GetElapsedTime(at, now) < Silence)
            {
                last.Repeated++;
                return null;
            }

            var repeated = last.Repeated;
            (last.At, last.Repeated) = (now, 0);
            return repeated;
        }
    }

    private sealed class Said
    {
        public long? At { get; set; }

        public int Repeated { get; set; }
    }

    private sealed class Lines(RepeatedLines all, ILogger written, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => written.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => written.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Warning)
            {
                written.Log(logLevel, eventId, state, exception, formatter);
                return;
            }

            var line = formatter(state, exception);
            if (all.CountRepeated(category, line) is not { } repeated)
                return;
            if (repeated == 0)
                written.Log(logLevel, eventId, state, exception, formatter);
            else
                written.Log(logLevel, eventId, state, exception, (_, _) =>
                    string.Create(CultureInfo.InvariantCulture, $"{line} (said {repeated} more times since it was last written)"));
        }
    }
}
