using ChatBot.BotFramework.Replicas;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Turns.Owing;

/// <summary>Renews the claims of this process while it runs, and takes over the turns of processes that are gone; at once where one that
/// ends can tell.</summary>
internal sealed class OwedWatch : BackgroundService
{
    // Three times within a claim, so that a late one costs nothing. Who is killed tells nobody.
    private static readonly TimeSpan LookEvery = OwedActivities.Claim / 3;

    private readonly OwedTurns turns;
    private readonly Pause pause;
    private readonly ILogger<OwedWatch> logger;

    public OwedWatch(OwedTurns turns, ReplicaNews news, TimeProvider time, ILogger<OwedWatch> logger)
    {
        (this.turns, this.logger, pause) = (turns, logger, new Pause(time));
        news.Heard += (kind, _) =>
        {
            if (kind is NewsKind.Left)
                pause.Cut();
        };
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The turns have been stopped before; what of them is left to others is to be in the store before that is closed.
        await turns.SettledAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            do
            {
                if (await turns.LookAsync(stoppingToken) is > 0 and var taken)
                    Log.TurnsTakenOver(logger, taken);
            }
            while (await pause.WaitAsync(LookEvery, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
