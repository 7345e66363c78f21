using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests;

/// <summary>Keeps what is logged, and tells when something is.</summary>
internal sealed class RecordingLogger : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<int, TaskCompletionSource> logged = [];

    public ConcurrentQueue<(LogLevel Level, int Event, string Line)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    /// <summary>Comes back once an event of this number was logged, which may be a moment after what it tells of.</summary>
    public Task LoggedAsync(int number) => Logged(number).Task.WaitAsync(Patience);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        Lines.Enqueue((logLevel, eventId.Id, formatter(state, exception) + exception));
        Logged(eventId.Id).TrySetResult();
    }

    public void Dispose()
    {
    }

    private TaskCompletionSource Logged(int number) =>
        logged.GetOrAdd(number, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
