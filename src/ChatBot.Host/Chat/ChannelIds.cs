using ChatBot.BotFramework.Activities;

namespace ChatBot.Host.Chat;

/// <summary>The channels that are known by name.</summary>
internal static class ChannelIds
{
    public const string Teams = "msteams";
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
    public const string Emulator = "emulator";
    public const string Agents = "agents";
    public const string Outlook = "outlook";

    /// <summary>The channel of an activity without the part after a colon, which names a product within it ("msteams:COPILOT").</summary>
    public static string Of(Activity activity) => activity.ChannelId!.Split(':', 2)[0];
}
