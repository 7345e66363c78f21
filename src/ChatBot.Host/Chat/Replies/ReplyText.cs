using System.Globalization;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Quoting;
using ChatBot.Host.Chat.Texts;

namespace ChatBot.Host.Chat.Replies;

/// <summary>A reply as plain text for a channel that knows no citations: the text with its markers, then the sources.</summary>
internal static class ReplyText
{
    public static string Of(Reply reply, ArticleLinks links)
    {
        var text = new StringBuilder(PlainSentences.Write(reply.Sentences));
        if (reply.Citations.Count == 0)
            return text.ToString();

        text.Append("\n\nSources:");
        foreach (var citation in reply.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}] {Source(citation)}");
            text.Append(CultureInfo.InvariantCulture, $": {QuoteTrimmer.Enclose(InertText.Of(citation.Quote))}");
            // Our own address, or one that was checked: here a link is meant.
            if (links.Of(citation, reply.Citations) is { } url)
                text.Append(CultureInfo.InvariantCulture, $" {url}");
        }

        return text.ToString();
    }

    private static string Source(Citation citation)
    {
        var details = SourceDetails.Of(citation);
        return details.Length == 0 ? InertText.Of(citation.Title) : $"{InertText.Of(citation.Title)} ({InertText.Of(details)})";
    }
}
