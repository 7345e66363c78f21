using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Streaming;

namespace ChatBot.BotFramework.Turns;

/// <summary>One activity that came in, and the way back to where it came from.</summary>
public interface ITurnContext
{
    /// <summary>What came in: it has a type, a channelId, a from.id and a conversation.id.</summary>
    Activity Activity { get; }

    /// <summary>Id of the conversation, never empty; unique within its channel only.</summary>
    string ConversationId { get; }

    /// <summary>Whether something other than typing was sent.</summary>
    bool Responded { get; }

    /// <summary>Whether this activity is to be answered with the conversation's one welcome.</summary>
    bool WelcomeDue => false;

    /// <summary>What an invoke is answered with; where it stays null, the caller hears that the invoke is not implemented.</summary>
    InvokeResponse? InvokeResponse { get; set; }

    /// <summary>Sends an activity as the reply to <see cref="Activity"/>; addresses, conversation and replyToId are filled in.</summary>
    /// <returns>Its id on the channel, where the channel gave one.</returns>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    /// <exception cref="InvalidOperationException">The turn is over.</exception>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends a message.</summary>
    /// <inheritdoc cref="SendActivityAsync(Activity, CancellationToken)"/>
    Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>Sends one after the other and stops at the first that the channel does not take.</summary>
    /// <inheritdoc cref="SendActivityAsync(Activity, CancellationToken)"/>
    Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of the one that this turn sent with its <see cref="Activities.Activity.Id"/>.</summary>
    /// <exception cref="NotSupportedException">The caller waits for the replies and gets each of them once.</exception>
    /// <inheritdoc cref="SendActivityAsync(Activity, CancellationToken)"/>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes back what this turn sent with the given id.</summary>
    /// <exception cref="NotSupportedException">The caller waits for the replies and gets each of them once.</exception>
    /// <exception cref="ConnectorException">The channel did not do it.</exception>
    /// <exception cref="InvalidOperationException">The turn is over.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>A reply that is shown while it is written, where the channel can; at most one of a turn.</summary>
    IStreamingReply BeginReply();

    /// <summary>Shows that an answer is on its way, for about three seconds. A channel that does not take it is no failure.</summary>
    Task SendTypingAsync(CancellationToken cancellationToken = default);
}
