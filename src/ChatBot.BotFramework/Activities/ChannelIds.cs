using System.Diagnostics.CodeAnalysis;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Activities;

/// <summary>Values of <see cref="WireActivity.ChannelId"/> that are treated differently from others.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
    public const string Emulator = "emulator";

    /// <summary>The channel without the product within it that a colon parts from it: "msteams" for "msteams:COPILOT".</summary>
    [return: NotNullIfNotNull(nameof(channelId))]
    public static string? Base(string? channelId) => channelId?.Split(':', 2)[0];
}
