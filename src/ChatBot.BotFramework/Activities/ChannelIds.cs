namespace ChatBot.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.ChannelId"/> that are treated differently from others.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
    public const string Emulator = "emulator";
}
