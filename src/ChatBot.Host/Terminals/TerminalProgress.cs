using Spectre.Console;

namespace ChatBot.Host.Terminals;

/// <summary>Shows how far long work is, on standard error and only where that is a terminal.</summary>
internal static class TerminalProgress
{
    /// <param name="work">Reports what it is doing, how much of it is done, and of how much where that is known.</param>
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<ProgressStep>, Task<T>> work)
    {
        if (!terminal.Progress)
            return await work(new Silent());

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().AutoClear(true).Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(
            progress => work(new Drawn(progress)));
    }

    private sealed class Silent : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
        }
    }

    private sealed class Drawn(ProgressContext progress) : IProgress<ProgressStep>
    {
        private readonly Lock drawing = new();
        private ProgressTask? task;
        private string? stage;

        public void Report(ProgressStep value)
        {
            lock (drawing)
            {
                if (task is null || stage != value.Stage)
                {
                    task?.StopTask();
                    task = progress.AddTask(Markup.Escape(SafeText.OnOneLine(value.Stage)));
                    stage = value.Stage;
                }

                task.Description = Markup.Escape(SafeText.OnOneLine(value.Detail is null ? value.Stage : $"{value.Stage}: {value.Detail}"));
                task.IsIndeterminate = value.Total is null;
                task.MaxValue = Math.Max(1, value.Total ?? value.Done + 1);
                task.Value = value.Done;
            }
        }
    }
}
