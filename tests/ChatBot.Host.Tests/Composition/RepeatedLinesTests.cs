using ChatBot.Host.Composition;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Composition;

public sealed class RepeatedLinesTests
{
    private readonly List<string> written = [];
    private readonly FakeTimeProvider time = new();
    private readonly ILogger logger;

    public RepeatedLinesTests() => logger = new RepeatedLines(new Recorder(written), time).CreateLogger("store");

    [Fact]
    public void An_outage_has_one_line_in_a_minute_however_many_requests_meet_it()
    {
        for (var second = 0; second < 59; second++)
        {
            Log(LogLevel.Error, "The database is away.");
            time.Advance(TimeSpan.FromSeconds(1));
        }

        written.ShouldBe(["The database is away."]);
        time.Advance(TimeSpan.FromSeconds(1));
        Log(LogLevel.Error, "The database is away.");
        Log(LogLevel.Error, "The database is away.");
        written.ShouldBe(["The database is away.", "The database is away. (said 58 more times since it was last written)"]);
    }

    [Fact]
    public void Another_line_and_what_is_no_warning_are_written_as_they_come()
    {
        Log(LogLevel.Error, "The database is away.");
        Log(LogLevel.Warning, "The disk is full.");
        Log(LogLevel.Information, "Answered.");
        Log(LogLevel.Information, "Answered.");

        written.ShouldBe(["The database is away.", "The disk is full.", "Answered.", "Answered."]);
    }

    private void Log(LogLevel level, string line) => logger.Log(level, 1, line, null, (text, _) => text);

    private sealed class Recorder(List<string> written) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
