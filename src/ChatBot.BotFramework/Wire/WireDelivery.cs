namespace ChatBot.BotFramework.Wire;

/// <summary>How the sender of an activity wants its replies.</summary>
internal static class WireDelivery
{
    /// <summary>At the activity's service URL, later.</summary>
    public const string Normal = "normal";

    /// <summary>In the body of the HTTP answer.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>One after the other in the body of the HTTP answer, as server-sent events, while the turn runs.</summary>
    public const string Stream = "stream";
}
