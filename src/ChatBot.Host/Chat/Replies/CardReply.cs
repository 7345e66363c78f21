using ChatBot.BotFramework.Activities;

namespace ChatBot.Host.Chat.Replies;

/// <summary>For channels that know no citations but show Adaptive Cards: the text, and the sources on a card below it.</summary>
internal sealed class CardReply(ArticleLinks links) : IReplyForm
{
    public Activity Statement(string text, IReadOnlyList<string> suggestions) => Message(text, suggestions);

    public IReadOnlyList<Reply> Parts(Reply reply) => [reply];

    public string Draft(IReadOnlyList<MarkedSentence> sentences) => MarkdownSentences.Write(sentences);

    public Activity Message(Reply part) => Message(Draft(part.Sentences), part.Suggestions) with
    {
        Attachments = part.Citations.Count == 0 ? null : [SourcesCard.Of(part.Citations, links)],
        Summary = ReplyText.Of(part, links),
    };

    private static Activity Message(string text, IReadOnlyList<string> suggestions) => Activity.Message(text) with
    {
        TextFormat = TextFormats.Markdown,
        InputHint = "acceptingInput",
        SuggestedActions = Suggested.Actions(suggestions),
    };
}
