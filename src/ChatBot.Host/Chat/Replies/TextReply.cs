using System.Globalization;
using System.Text;
using ChatBot.Host.Chat.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Replies;

/// <summary>For any channel that nothing more is known of: plain text with the sources listed below it.</summary>
internal sealed class TextReply(ArticleLinks links) : IReplyForm
{
    public Activity OwnWords(string text, IReadOnlyList<string> suggestions)
    {
        var whole = new StringBuilder(text);
        Suggest(whole, suggestions);
        return Message(whole.ToString());
    }

    public string Draft(IReadOnlyList<MarkedSentence> sentences) => PlainSentences.Write(sentences);

    public IReadOnlyList<Reply> Parts(Reply reply) => [reply];

    public Activity Message(Reply part)
    {
        var text = new StringBuilder(ReplyText.Of(part, links));
        Suggest(text, part.Suggestions);
        return Message(text.ToString());
    }

    private static void Suggest(StringBuilder text, IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
            return;
        text.Append("\n\nYou could ask:");
        foreach (var question in suggestions)
            text.Append(CultureInfo.InvariantCulture, $"\n- {InertText.Of(question)}");
    }

    private static Activity Message(string text)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }
}
