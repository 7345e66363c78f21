using ChatBot.Answers;
using ChatBot.Answers.Suggestions;
using ChatBot.BotFramework.Turns;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Feedback;

namespace ChatBot.Host.Chat;

/// <summary>Answers a question in its channel's form, shows the answer while it grows, and keeps it for whoever rates it.</summary>
internal sealed class QuestionTurn(Answerer answerer, QuestionSuggester suggester, FeedbackStore feedback, ILogger<QuestionTurn> logger)
{
    private const int MostSuggestions = 3;

    public async Task RunAsync(string question, IReplyForm form, ITurnContext turn, CancellationToken cancellationToken)
    {
        var channel = turn.Activity.ChannelId!;
        var shown = turn.BeginReply();
        await shown.InformAsync(Statements.Searching, cancellationToken);
        var answer = await answerer.AnswerAsync(
            new Question(question) { Conversation = $"{channel}:{turn.ConversationId}" }, cancellationToken);

        var id = Guid.NewGuid();
        var parts = form.Parts(Reply.Of(answer, id));
        for (var count = 1; count <= parts[0].Sentences.Count; count++)
            await shown.UpdateAsync(form.Draft([.. parts[0].Sentences.Take(count)]), cancellationToken);
        var suggestions = await suggester.ForAnswerAsync(answer, MostSuggestions, cancellationToken);
        var messages = parts
            .Select((part, number) => form.Message(number == parts.Count - 1 ? part with { Suggestions = suggestions } : part))
            .ToList();
        var sent = await shown.FinishAsync(messages[0], cancellationToken);
        foreach (var message in messages.Skip(1))
            await turn.SendActivityAsync(message, cancellationToken);

        await KeepAsync(new(id, channel, turn.ConversationId, sent.Id, answer.Question, answer.Understood, answer.Text, answer.Composer), cancellationToken);
    }

    // A full disk costs the rating its question, never the reader the answer.
    private async Task KeepAsync(GivenAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await feedback.KeepAsync(answer, cancellationToken);
        }
        catch (FeedbackStoreException failure)
        {
            Log.FeedbackLost(logger, failure.Message);
        }
    }
}
