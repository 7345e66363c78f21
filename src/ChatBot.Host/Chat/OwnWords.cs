using System.Globalization;

namespace ChatBot.Host.Chat;

/// <summary>What the bot says of itself, in its own words: no markup, so that every channel shows it as it stands.</summary>
internal static class OwnWords
{
    public const string Searching = "Searching the articles";

    public const string Welcome =
        "Hello! Ask me about the articles I hold. I answer from what they say and name the source of every sentence.";

    public const string GroupWelcome =
        "Hello! Mention me with a question about the articles I hold. I answer from what they say and name the source of every sentence.";

    public const string Help =
        "Ask me about the articles I hold, for example who said what, when or where. I answer from what they say, name the source of every "
        + "sentence, and say so where they hold no answer. Ask on from there: I remember what we talked about.";

    public const string GroupHelp = Help + " Here I hear only messages that mention me.";

    public const string Suggestions = "Here is what you could ask.";

    public const string NoSuggestions = "I have nothing to suggest yet. Ask me about anybody or anything that the articles may hold.";

    public const string NoSuchButton = "I do not know this button. Please write your question.";

    public const string AnsweredBelow = "The answer is below.";

    public const string OnlyText = "I can only read text. Please write your question.";

    /// <summary>What somebody hears who asks too fast.</summary>
    public static string TooFast(TimeSpan wait) => $"You are asking faster than I can answer; please try again in {Seconds(wait)}.";

    public const string OtherTenant = "I may only answer people of the organisation that runs me. Please ask the people there.";

    private static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) is > 1 and var seconds
        ? $"{seconds.ToString(CultureInfo.InvariantCulture)} seconds"
        : "a second";
}
