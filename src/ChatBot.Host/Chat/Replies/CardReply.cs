using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Replies;

/// <summary>For channels that know no citations but show Adaptive Cards: the text, and the sources on a card below it.</summary>
internal sealed class CardReply(ArticleLinks links) : IReplyForm
{
    public Activity OwnWords(string text, IReadOnlyList<string> suggestions) => Message(text, suggestions);

    public IReadOnlyList<Reply> Parts(Reply reply) => [reply];

    public string Draft(IReadOnlyList<MarkedSentence> sentences) => MarkdownSentences.Write(sentences);

    public Activity Message(Reply part)
    {
        var message = Message(Draft(part.Sentences), part.Suggestions);
        message.Attachments = part.Citations.Count == 0 ? null : [SourcesCard.Of(part.Citations, links)];
        message.Summary = ReplyText.Of(part, links);
        return message;
    }

    private static Activity Message(string text, IReadOnlyList<string> suggestions)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        message.SuggestedActions = Suggested.Actions(suggestions);
        return message;
    }
}
