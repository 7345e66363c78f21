using ChatBot.BotFramework.Activities.Entities;
using ChatBot.Host.Chat.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat.Replies;

/// <summary>
/// For Microsoft Teams: markdown with markers, the sources in an entity, labelled as a program's words, with thumbs whose answer comes
/// back as the invoke "message/submitAction".
/// </summary>
/// <param name="canSuggest">Whether a button's text reaches the bot: in a group it would lack the mention.</param>
internal sealed class TeamsReply(ArticleLinks links, bool canSuggest) : IReplyForm
{
    /// <summary>Teams shows no more suggested actions than these.</summary>
    private const int MostSuggestions = 3;

    public Activity OwnWords(string text, IReadOnlyList<string> suggestions) => Message(
        canSuggest || suggestions.Count == 0 ? text
        : $"{text}\n\n{string.Join('\n', suggestions.Select(question => $"- {MarkdownText.Of(question)}"))}",
        suggestions);

    public IReadOnlyList<Reply> Parts(Reply reply) => TeamsParts.Of(reply, Message);

    public string Draft(IReadOnlyList<MarkedSentence> sentences) => MarkdownSentences.Write(sentences);

    public Activity Message(Reply part)
    {
        var entity = new MessageEntity
        {
            Claims =
            [.. part.Citations.Select(citation => Claims.Of(citation, links.Of(citation, part.Citations)))]
        };
        var message = Message(Draft(part.Sentences), part.Suggestions);
        message.Entities = [entity.ToEntity()];
        message.ChannelData = new JObject { ["feedbackLoop"] = new JObject { ["type"] = "default" } };
        return message;
    }

    private Activity Message(string text, IReadOnlyList<string> suggestions)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        message.SuggestedActions = canSuggest ? Suggested.Actions([.. suggestions.Take(MostSuggestions)]) : null;
        return message;
    }
}
