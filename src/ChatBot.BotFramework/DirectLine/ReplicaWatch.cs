using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Replicas;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>
/// Lets the sockets of this process know what other replicas on its store have added, by looking: often, or seldom where a database
/// tells at once (<see cref="HeardActivities"/>), for what it could not tell.
/// </summary>
internal sealed class ReplicaWatch : BackgroundService
{
    private readonly DirectLineStore store;
    private readonly OpenSockets sockets;
    private readonly ReplicaNews news;
    private readonly DirectLineOptions options;
    private readonly Pause pause;
    private readonly ILogger<ReplicaWatch> logger;

    public ReplicaWatch(DirectLineStore store, OpenSockets sockets, ReplicaNews news, IOptions<DirectLineOptions> options,
        TimeProvider time, ILogger<ReplicaWatch> logger)
    {
        (this.store, this.sockets, this.news, this.options, this.logger) = (store, sockets, news, options.Value, logger);
        pause = new Pause(time);
        news.Found += pause.Cut;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watches = false;
        try
        {
            while (await pause.WaitAsync(news.IsHeard ? options.ReplicaPollWhenTold : options.ReplicaPoll, stoppingToken))
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
