using ChatBot.BotFramework.Activities;

namespace ChatBot.BotFramework.Turns;

/// <summary>Where the activities of a turn go: to the channel's connector, or into the body of the HTTP answer.</summary>
internal interface IActivitySink
{
    Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken);
}
