using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Lets the sockets of this process know what other replicas on its store have added.</summary>
internal sealed class ReplicaWatch(DirectLineStore store, OpenSockets sockets, IOptions<DirectLineOptions> options, TimeProvider time,
    ILogger<ReplicaWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReplicaPoll, time);
        var watches = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                watches = sockets.Count > 0 && await LookAsync(watches, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Whether what comes from now on will be noticed.</summary>
    private async Task<bool> LookAsync(bool watches, CancellationToken cancellationToken)
    {
        try
        {
            var changed = await store.ChangedByOthersAsync(afresh: !watches, cancellationToken);
            // What came before the first look may have come after a socket had read the store.
            foreach (var conversation in watches ? changed : sockets.Conversations)
                sockets.Offer(conversation, StreamItem.News);
            return true;
        }
        catch (DirectLineStoreException e)
        {
            Log.StoreFailed(logger, e.Message);
            return false;
        }
    }
}
