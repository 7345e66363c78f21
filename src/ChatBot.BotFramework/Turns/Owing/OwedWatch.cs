using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Turns.Owing;

/// <summary>Renews the claims of this process while it runs, and takes over the turns of processes that are gone.</summary>
internal sealed class OwedWatch(OwedTurns turns, TimeProvider time, ILogger<OwedWatch> logger) : BackgroundService
{
    // Three times within a claim, so that a late one costs nothing.
    private static readonly TimeSpan LookEvery = OwedActivities.Claim / 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            do
            {
                if (await turns.LookAsync(stoppingToken) is > 0 and var taken)
                    Log.TurnsTakenOver(logger, taken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
