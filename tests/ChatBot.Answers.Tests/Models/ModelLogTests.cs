using System.Collections.Concurrent;
using ChatBot.ModelServing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Tests.Models;

public sealed class ModelLogTests
{
    private const string Question = "Is the harbour of Valletta closed?";
    private const string Key = "sk-do-not-log-me";

    [Fact]
    public async Task No_log_holds_the_key_and_none_above_debug_the_question()
    {
        var lines = new ConcurrentQueue<(LogLevel Level, string Text)>();
        await using var model = await ModelUnderTest.StartAsync(
            options => options.ApiKey = Key,
            services => services.AddSingleton<ILoggerProvider>(new RecordingLogs(lines)));
        model.Server.Enqueue(
            ModelReply.Text("Closed [1]."), ModelReply.Error(500, $"Question '{Question}' with {Key} failed."),
            ModelReply.Text("Closed [1]."),
            ModelReply.Error(400, $"No temperature for {Key}: {Question}"), ModelReply.Text("Closed [1]."),
            ModelReply.Error(400, $"Bad request of {Key}: {Question}"));
        for (var time = 0; time < 3; time++)
            await model.AskAsync(Question);
        await model.FailAsync(Question);
        lines.ShouldAllBe(line => !line.Text.Contains(Key) && !line.Text.Contains("Valletta"));
        lines.Where(line => line.Level >= LogLevel.Information).ShouldHaveSingleItem().Text.ShouldContain("Temperature");
    }

    private sealed class RecordingLogs(ConcurrentQueue<(LogLevel Level, string Text)> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Recorder(lines);

        public void Dispose()
        {
        }

        private sealed class Recorder(ConcurrentQueue<(LogLevel Level, string Text)> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
                Func<TState, Exception?, string> formatter) =>
                lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
        }
    }
}
