namespace ChatBot.BotFramework.Activities;

/// <summary>How <see cref="Activity.Text"/> is to be read; plain where it is missing or unknown, though Teams takes a missing one for markdown.</summary>
public static class TextFormats
{
    public const string Plain = "plain";
    public const string Markdown = "markdown";
    public const string Xml = "xml";
}
