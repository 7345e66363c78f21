using System.Data.Common;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// Notices that the bot came into a conversation or left it, and says when a welcome is due: once for each conversation, though
/// channels announce the same arrival with an installationUpdate and with conversationUpdates, in either order and to any replica.
/// </summary>
internal sealed class Arrivals(ConversationStore store, ILogger<Arrivals> logger)
{
    /// <summary>
    /// Whether this activity is to be answered with a welcome. In a conversation of two that is when a person comes in, since the
    /// bot may be there long before, or installs the bot; in a group it is when the bot comes in itself.
    /// </summary>
    public async Task<bool> WelcomeDueAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        var arrival = Of(activity);
        if (arrival == Arrival.None)
            return false;
        var reference = ConversationKey.Of(activity);
        try
        {
            switch (arrival)
            {
                case Arrival.Welcome:
                    return await store.RememberWelcomeAsync(reference, cancellationToken);
                case Arrival.BotLeft:
                    await store.ForgetAsync(reference, cancellationToken);
                    return false;
                default:
                    await store.RememberAsync(reference, cancellationToken);
                    return false;
            }
        }
        catch (Exception e) when (e is DbException or TimeoutException or IOException or UnauthorizedAccessException)
        {
            // A second welcome is better than none.
            Log.ConversationNotRemembered(logger, e.GetType().Name, (e as DbException)?.ErrorCode ?? 0);
            return arrival == Arrival.Welcome;
        }
    }

    private static Arrival Of(WireActivity activity)
    {
        var bot = activity.Recipient?.Id;
        switch (activity.Type)
        {
            case ActivityTypes.InstallationUpdate:
                return activity.Action switch
                {
                    "add" => Arrival.Welcome,
                    "add-upgrade" => Arrival.BotCame,
                    "remove" => Arrival.BotLeft,
                    _ => Arrival.None,
                };
            case ActivityTypes.ConversationUpdate:
                if (activity.MembersRemoved?.Any(member => member.Id == bot) == true)
                    return Arrival.BotLeft;
                if (activity.MembersAdded is not { Count: > 0 } added)
                    return Arrival.None;
                var came = added.Any(member => member.Id == bot);
                var greets = activity.IsGroup() ? came : added.Any(member => member.Id != bot);
                return greets ? Arrival.Welcome : came ? Arrival.BotCame : Arrival.None;
            default:
                return Arrival.None;
        }
    }

    private enum Arrival
    {
        None,
        BotCame,
        BotLeft,
        Welcome,
    }
}
