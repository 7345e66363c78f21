using System.Security.Cryptography;
using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Replicas;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Those who look on at a conversation over a socket, at this replica or another one.</summary>
internal sealed class Onlookers(
    DirectLineStore store, OpenSockets sockets, ReplicaNews news, TimeProvider time, ILogger<Onlookers> logger)
{
    /// <summary>When they were last shown something, in milliseconds.</summary>
    public long LastShown(string conversation) => sockets.LastShown(conversation);

    /// <summary>Gives them an activity that is stored.</summary>
    public void Offer(string conversation, StoredActivity stored)
    {
        sockets.Offer(conversation, StreamItem.Of(stored));
        news.Tell(NewsKind.Stored, conversation);
    }

    /// <summary>Shows them an activity that is not stored; as it was shown.</summary>
    public async Task<WireActivity> ShowAsync(string conversation, WireActivity activity, CancellationToken cancellationToken)
    {
        var at = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), sockets.LastShown(conversation) + 1);
        var shown = StreamInChannelData.Copy(activity with
        {
            Id = $"{conversation}|t{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}",
            Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(at),
        });
        var json = ActivityJson.Write(shown);
        if (sockets.Has(conversation))
            sockets.Offer(conversation, new StreamItem(null, at, json));
        else if (news.IsHeard)
            await ShowElsewhereAsync(conversation, shown.Id!, at, json, cancellationToken);
        return shown;
    }

    private async Task ShowElsewhereAsync(
        string conversation, string activity, long at, byte[] json, CancellationToken cancellationToken)
    {
        try
        {
            await store.ShowAsync(conversation, activity, at, json, cancellationToken);
            news.Tell(NewsKind.Shown, activity);
        }
        catch (DirectLineStoreException e)
        {
            // It is no matter for the turn whether somebody sees it.
            Log.StoreFailed(logger, e.Message);
        }
    }
}
