using System.Text;
using ChatBot.BotFramework.Mapping;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Activities;

/// <summary>How large a message is as Teams counts it.</summary>
public static class MessageSize
{
    /// <summary>What Teams advises to stay below, in bytes; it refuses 100 KB with 413 "MessageSizeTooBig".</summary>
    public const int MostOnTeams = 80 * 1024;

    /// <summary>Size of the whole payload in bytes of UTF-16.</summary>
    public static int Of(Activity activity) =>
        Encoding.UTF8.GetCharCount(ActivityJson.Write(SdkActivities.ToWire(activity))) * sizeof(char);

    /// <summary>Whether Teams takes the activity as one message.</summary>
    /// <param name="reserve">Bytes to keep free for what is added when it is sent, such as addresses.</param>
    public static bool FitsTeams(Activity activity, int reserve = 4 * 1024) => Of(activity) + reserve <= MostOnTeams;
}
