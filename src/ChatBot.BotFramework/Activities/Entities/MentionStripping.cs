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
    /// <remarks>
    /// "Hey @Bob, ask @bot what did she say?": words before the bot's mention that are for somebody else, whom they mention, are left out
    /// where a question follows it.
    /// </remarks>
    public static string TextWithoutMention(this Activity activity, string? recipientId)
    {
        var text = activity.Text ?? "";
        if (string.IsNullOrEmpty(recipientId))
            return text.Trim();
        var mentions = BotMention.AllOf(activity).Where(mention => mention.Marker is not null)
            .ToLookup(mention => mention.Id == recipientId, mention => mention.Marker!);
        var stripped = WhatIsForTheBot(text, own: mentions[true], others: mentions[false]);
        foreach (var marker in mentions[true])
            stripped = stripped.Replace(marker, " ", StringComparison.OrdinalIgnoreCase);
        return (stripped == text ? text : Blanks.Replace(stripped, " ")).Trim();
    }

    /// <summary>The same for the activity's own recipient.</summary>
    public static string TextWithoutMention(this Activity activity) => activity.TextWithoutMention(activity.Recipient?.Id);

    /// <summary>Whether the text mentions the activity's own recipient.</summary>
    public static bool MentionsRecipient(this Activity activity) =>
        BotMention.AllOf(activity).Any(mention => mention.Id == activity.Recipient?.Id
            && mention.Marker is { } marker && activity.Text?.Contains(marker, StringComparison.OrdinalIgnoreCase) is true);

    private static string WhatIsForTheBot(string text, IEnumerable<string> own, IEnumerable<string> others)
    {
        var mention = own.Select(marker => (Start: text.IndexOf(marker, StringComparison.OrdinalIgnoreCase), marker.Length))
            .Where(found => found.Start >= 0).DefaultIfEmpty().MinBy(found => found.Start);
        var before = text.AsSpan(0, mention.Start);
        if (before.Contains('?') || !Holds(before, others))
            return text;
        var after = text.AsSpan(mention.Start + mention.Length);
        var asks = after.Contains('?') && Blanks.Replace(after.ToString(), "") is [var first, ..] && char.IsLetterOrDigit(first);
        return asks ? after.ToString() : text;
    }

    private static bool Holds(ReadOnlySpan<char> text, IEnumerable<string> markers)
    {
        foreach (var marker in markers)
            if (text.Contains(marker, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
