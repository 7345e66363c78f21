using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLogger : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Event, string Line)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Lines.Enqueue((logLevel, eventId.Id, formatter(state, exception) + exception));
    }

    public void Dispose()
    {
    }
}
