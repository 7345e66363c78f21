using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>Takes the bot's own mention out of a text, so that what is left is what the person asks.</summary>
public static partial class MentionStripping
{
    [GeneratedRegex(@"(?:\s|&nbsp;|&#160;|&#xa0;)+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks { get; }

    /// <summary>
    /// The text without the mentions of <paramref name="recipientId"/>, found by the entities' ids and taken out literally whatever
    /// their case; mentions of others stay. Runs of white space, &amp;nbsp; included, become one blank where something was taken out.
    /// </summary>
    /// <returns>May be empty: then nothing but the mention was written.</returns>
    public static string TextWithoutMention(this Activity activity, string? recipientId)
    {
        var text = activity.Text ?? "";
        if (string.IsNullOrEmpty(recipientId))
            return text.Trim();
        var stripped = text;
        foreach (var mention in BotMention.AllOf(activity))
            if (mention.Id == recipientId && mention.Marker is { } marker)
                stripped = stripped.Replace(marker, " ", StringComparison.OrdinalIgnoreCase);
        return (stripped == text ? text : Blanks.Replace(stripped, " ")).Trim();
    }

    /// <summary>The same for the activity's own recipient.</summary>
    public static string TextWithoutMention(this Activity activity) => activity.TextWithoutMention(activity.Recipient?.Id);
}
