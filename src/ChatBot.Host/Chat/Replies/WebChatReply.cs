using System.Globalization;
using System.Text;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.Host.Chat.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat.Replies;

/// <summary>
/// For Web Chat and other clients of Direct Line: markdown whose markers are defined below the text, so that a click on [1] opens the
/// article at the cited sentence, and the entity that tells the rest.
/// </summary>
internal sealed class WebChatReply(ArticleLinks links) : IReplyForm
{
    private const int LongestTitle = 160;

    public Activity OwnWords(string text, IReadOnlyList<string> suggestions) => Message(text, suggestions);

    public string Draft(IReadOnlyList<MarkedSentence> sentences) => MarkdownSentences.Write(sentences);

    public IReadOnlyList<Reply> Parts(Reply reply) => [reply];

    public Activity Message(Reply part)
    {
        var text = new StringBuilder(Draft(part.Sentences));
        var claims = new List<MessageClaim>();
        var separator = "\n\n";
        foreach (var citation in part.Citations)
        {
            var url = links.Of(citation, part.Citations);
            text.Append(separator)
                .Append(CultureInfo.InvariantCulture, $"[{citation.Number}]: {url ?? $"cite:{citation.Number}"}")
                .Append(CultureInfo.InvariantCulture, $" \"{MarkdownText.Title(GraphemeCut.Shorten(citation.Title, LongestTitle))}\"");
            claims.Add(Claims.Of(citation, url, url is null ? MarkdownText.Of(citation.Quote) : null));
            separator = "\n";
        }

        var message = Message(text.ToString(), part.Suggestions);
        message.Entities = [new MessageEntity { Claims = claims, RatedAs = part.Id.ToString() }.ToEntity()];
        // Unlike the text it holds the answer in parts; a client that does not know it shows the text.
        if (part.Answer is { } answer)
            message.ChannelData = new JObject { [AnswerData.Member] = AnswerData.Of(answer, part.Id, links) };
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
