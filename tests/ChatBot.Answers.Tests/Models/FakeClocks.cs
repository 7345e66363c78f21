using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests.Models;

internal static class FakeClocks
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>Lets time go by in small steps until the task is done. Whoever waits by this clock sees at least the time that it
    /// wanted.</summary>
    public static async Task<T> AdvanceUntilAsync<T>(this FakeTimeProvider clock, Task<T> task)
    {
        while (await Task.WhenAny(task, Task.Delay(5)) != task)
            clock.Advance(Step);
        return await task;
    }
}
