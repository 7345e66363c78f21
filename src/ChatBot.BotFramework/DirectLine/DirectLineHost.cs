using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.DirectLine.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>
/// Opens the store before the first request, gives the bot what it still owes, and keeps house: drops what is old, takes over from
/// replicas that are gone, and closes the sockets when the host stops.
/// </summary>
internal sealed class DirectLineHost(
    DirectLineStore store,
    TokenSigner signer,
    Conversations conversations,
    OpenSockets sockets,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DirectLineHost> logger) : BackgroundService
{
    private static readonly TimeSpan TakeOverInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PruneInterval = TimeSpan.FromHours(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            store.Open();
            signer.UseKey(await store.SigningKeyAsync(cancellationToken));
        }
        catch (DirectLineStoreException e)
        {
            throw new OptionsValidationException(DirectLineOptions.Section, typeof(DirectLineOptions),
                [$"{DirectLineOptions.Section}:StorePath: {e.Message}"]);
        }
        // At once, not when the requests have ended: the sockets are requests too.
        lifetime.ApplicationStopping.Register(sockets.Close);
        await TakeOverAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TakeOverInterval, time);
        long? pruned = null;
        try
        {
            do
            {
                await TakeOverAsync(stoppingToken);
                if (pruned is { } at && time.GetElapsedTime(at) < PruneInterval)
                    continue;
                pruned = time.GetTimestamp();
                await PruneAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await conversations.TakeOverAsync(cancellationToken) is > 0 and var count)
                Log.TurnsResumed(logger, count);
        }
        catch (DirectLineStoreException e)
        {
            Log.StoreFailed(logger, e.Message);
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.PruneAsync(cancellationToken) is > 0 and var count)
                Log.ConversationsPruned(logger, count);
        }
        catch (DirectLineStoreException e)
        {
            Log.StoreFailed(logger, e.Message);
        }
    }
}
