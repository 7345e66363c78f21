using System.Threading.Channels;
using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Replicas;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>
/// Gives the sockets of this process at once what other replicas tell of, in that order. What was heard is only a reason to read the
/// store, so that nobody who tells what is not so does harm; what does not fit is found by <see cref="ReplicaWatch"/>.
/// </summary>
internal sealed class HeardActivities : BackgroundService
{
    private const int MostWaiting = 4096;
    private const int MostAtOnce = 64;

    private readonly DirectLineStore store;
    private readonly OpenSockets sockets;
    private readonly ILogger<HeardActivities> logger;
    private readonly Channel<(NewsKind Kind, string What)> heard = Channel.CreateBounded<(NewsKind, string)>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public HeardActivities(DirectLineStore store, OpenSockets sockets, ReplicaNews news, ILogger<HeardActivities> logger)
    {
        (this.store, this.sockets, this.logger) = (store, sockets, logger);
        news.Heard += Hear;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var some = new List<(NewsKind Kind, string What)>(MostAtOnce);
        try
        {
            while (await heard.Reader.WaitToReadAsync(stoppingToken))
            {
                some.Clear();
                while (some.Count < MostAtOnce && heard.Reader.TryRead(out var news))
                    some.Add(news);
                await OfferAsync(some, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void Hear(NewsKind kind, string what)
    {
        // Most conversations are another replica's alone.
        if (kind is NewsKind.Stored or NewsKind.Shown && sockets.Has(ConversationOf(kind, what)))
            heard.Writer.TryWrite((kind, what));
    }

    private async Task OfferAsync(List<(NewsKind Kind, string What)> some, CancellationToken cancellationToken)
    {
        var shown = await FindShownAsync([.. some.Where(news => news.Kind is NewsKind.Shown).Select(news => news.What)],
            cancellationToken);
        foreach (var (kind, what) in some)
            if (kind is NewsKind.Stored)
                sockets.Offer(what, StreamItem.News);
            else if (shown.TryGetValue(what, out var activity))
                sockets.Offer(ConversationOf(kind, what), StreamItem.Of(activity));
    }

    private async Task<Dictionary<string, ShownActivity>> FindShownAsync(string[] ids, CancellationToken cancellationToken)
    {
        try
        {
            if (ids.Length > 0)
                return await store.FindShownAsync(ids, cancellationToken);
        }
        catch (DirectLineStoreException e)
        {
            Log.StoreFailed(logger, e.Message);
        }

        return [];
    }

    // The id of what is shown begins with that of its conversation.
    private static string ConversationOf(NewsKind kind, string what) =>
        kind is NewsKind.Shown && what.LastIndexOf('|') is >= 0 and var end ? what[..end] : what;
}
