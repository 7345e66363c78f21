using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;
using ChatBot.Host.Admin;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sharing;
using Microsoft.Bot.Builder;

namespace ChatBot.Host.Chat;

/// <summary>Answers a question in its channel's form, shows the answer while it grows, and keeps it for whoever rates it.</summary>
internal sealed class QuestionTurn(
    Answerer answerer, SearchNotice notice, EditedSuggestions suggester, FeedbackStore feedback, AskedQuestions asked,
    AnswerSeals seals, ILogger<QuestionTurn> logger)
{
    private const int MostSuggestions = 3;

    /// <summary>The name under which a conversation is remembered.</summary>
    public static string ConversationOf(ITurnContext turn) => $"{turn.Activity.ChannelId}:{turn.Activity.Conversation.Id}";

    public async Task RunAsync(string question, IReplyForm form, ITurnContext turn, CancellationToken cancellationToken)
    {
        var (channel, conversation) = (turn.Activity.ChannelId, turn.Activity.Conversation.Id);
        var shown = turn.BeginReply();
        var isPaced = ChannelIds.Base(channel) == ChannelIds.Teams && !turn.Activity.IsGroup();
        // Where it holds up nothing, a reader sees at once that the question was taken.
        if (!isPaced)
            await shown.InformAsync(OwnWords.Searching, cancellationToken);
        var put = new Question(question)
        {
            Conversation = ConversationOf(turn),
            Filters = FilterData.Of(turn.Activity),
        };
        // On a thread of its own: much of the search is computing, which would hold up the notice.
        var id = Guid.NewGuid();
        var answering = Task.Run(async () => await answerer.AnswerAsync(put, ShowAsync, cancellationToken), cancellationToken);
        var answer = isPaced ? await notice.ShowUntilAsync(answering, shown, cancellationToken) : await answering;

        var parts = form.Parts(Reply.Of(answer, id));
        // What was quoted is all there at once: on Teams, where the finished message has to wait a second for its turn, the reader has all
        // of it to read meanwhile.
        await shown.UpdateAsync(form.Draft(parts[0].Sentences), cancellationToken);
        var suggestions = await suggester.ForAnswerAsync(answer, MostSuggestions, cancellationToken);
        var messages = parts
            .Select((part, number) => form.Message(number == parts.Count - 1 ? part with { Suggestions = suggestions } : part))
            .ToList();
        foreach (var message in messages)
        {
            FilterData.Add(message, channel, answer.Filters);
            await seals.SealAsync(message, cancellationToken);
        }

        // A thumb may come as soon as the first message is there, also where a later one is refused.
        var given = new GivenAnswer(id, channel, conversation, answer.Question, answer.Understood, answer.Text, answer.Composer);
        await KeepAsync(() => feedback.KeepAsync(given, cancellationToken));
        await asked.NoteAsync(channel, answer, cancellationToken);
        for (var number = 0; number < messages.Count; number++)
        {
            var sent = number == 0
                ? await shown.FinishAsync(messages[0], cancellationToken)
                : await turn.SendActivityAsync(messages[number], cancellationToken);
            if (!string.IsNullOrEmpty(sent.Id))
                await KeepAsync(() => feedback.AddMessageAsync(given, sent.Id, cancellationToken));
        }

        // Sentence by sentence, where a language model writes: each is verified when it gets here.
        async ValueTask ShowAsync(Answer soFar) =>
            await shown.UpdateAsync(form.Draft(form.Parts(Reply.Of(soFar, id))[0].Sentences), cancellationToken);
    }

    // A full disk costs the rating its question, never the reader the answer.
    private async Task KeepAsync(Func<Task> keep)
    {
        try
        {
            await keep();
        }
        catch (FeedbackStoreException failure)
        {
            Log.FeedbackLost(logger, failure.Message);
        }
    }
}
