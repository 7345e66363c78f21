using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Someone who may call, and what that someone may send.</summary>
internal abstract class Caller
{
    /// <summary>Checks the activity against what is known of its caller; the reason for a refusal as one sentence, or null.</summary>
    /// <param name="serviceUrl">The activity's service URL, parsed.</param>
    public abstract string? RefusalOf(Activity activity, ServiceUrl serviceUrl);
}
