using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Activities.Entities;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat;

/// <summary>What a person said with a message.</summary>
internal static class IncomingText
{
    /// <summary>Members of a submitted card's value that hold a question.</summary>
    private static readonly string[] QuestionMembers = ["question", "text"];

    private static readonly HashSet<string> HelpWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "help", "hi", "hello", "hey", "hello there", "good morning", "good afternoon", "good evening", "start", "menu",
        "what can you do",
    };

    private static readonly HashSet<string> SuggestionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "suggest", "suggestions", "suggest questions", "examples", "what can i ask", "what can i ask you",
    };

    /// <summary>The text without the bot's mention or, where there is none, what a card was submitted with; may be empty.</summary>
    public static string Of(Activity activity)
    {
        var text = activity.TextWithoutMention();
        return text.Length > 0 ? text : OfValue(activity.Value) ?? "";
    }

    /// <summary>
    /// Whether a change of a message says that its sender wrote it anew, for the bot: Teams reports a message that comes back from the bin
    /// in the same way, and a message that people of a group wrote to each other becomes none of the bot's.
    /// </summary>
    public static bool IsEdited(Activity activity) =>
        activity.ChannelData is JObject data
        && data["eventType"] is JValue { Type: JTokenType.String } type && (string?)type == "editMessage"
        && (!activity.IsGroup() || activity.MentionsRecipient())
        && Of(activity).Length > 0;

    /// <summary>Whether there is more to the message than its text, which Teams sends as HTML once more.</summary>
    public static bool HasFiles(Activity activity) =>
        activity.Attachments?.Any(attachment => !"text/html".Equals(attachment.ContentType, StringComparison.OrdinalIgnoreCase)) is true;

    /// <summary>Whether help is asked for, with a word or with nothing at all.</summary>
    public static bool AsksForHelp(string text) => HelpWords.Contains(Bare(text));

    public static bool AsksForSuggestions(string text) => SuggestionWords.Contains(Bare(text));

    /// <summary>The question in what a card was submitted with; null where there is none.</summary>
    public static string? OfValue(object? value) => value switch
    {
        string text => text.Trim(),
        JObject members => QuestionMembers
            .Select(name => members[name] is JValue { Type: JTokenType.String } member ? (string?)member : null)
            .FirstOrDefault(question => !string.IsNullOrWhiteSpace(question))?.Trim(),
        _ => null,
    };

    private static string Bare(string text) => text.Length > 60 ? text : text.Trim(' ', '\t', '\r', '\n', '/', '!', '?', '.', ',');
}
