using System.Globalization;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Composing;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Chat;

/// <summary>An answer as plain text for a channel that knows no citations: the text with its markers, then the sources.</summary>
internal static class ReplyText
{
    public static string Of(Answer answer)
    {
        var reply = new StringBuilder(SafeText.OnLines(answer.Text));
        if (answer.Citations.Count == 0)
            return reply.ToString();

        reply.Append("\n\nSources:");
        foreach (var citation in answer.Citations)
        {
            reply.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}] {Source(citation)}");
            reply.Append(CultureInfo.InvariantCulture, $": {QuoteTrimmer.Enclose(SafeText.OnOneLine(citation.Quote))}");
        }

        return reply.ToString();
    }

    private static string Source(Citation citation)
    {
        var details = CitationDetails.Of(citation);
        return details.Length == 0 ? SafeText.OnOneLine(citation.Title) : $"{SafeText.OnOneLine(citation.Title)} ({details})";
    }
}
