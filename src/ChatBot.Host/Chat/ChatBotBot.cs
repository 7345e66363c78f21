using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;

namespace ChatBot.Host.Chat;

/// <summary>Answers what people write on any channel of the Bot Framework.</summary>
internal sealed class ChatBotBot(Answerer answerer) : ActivityHandler
{
    private const string Welcome =
        "Hello! Ask me about the articles I hold. I answer in their words and name the source of every sentence.";

    protected override async Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await turn.SendTypingAsync(cancellationToken);
        var answer = await answerer.AnswerAsync(
            new Question(turn.Activity.Text ?? "") { Conversation = $"{turn.Activity.ChannelId}:{turn.ConversationId}" },
            cancellationToken);
        await turn.SendActivityAsync(
            Activity.Message(ReplyText.Of(answer)) with { TextFormat = TextFormats.Plain, InputHint = "acceptingInput" },
            cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(Activity.Message(Welcome) with { TextFormat = TextFormats.Plain }, cancellationToken);
}
