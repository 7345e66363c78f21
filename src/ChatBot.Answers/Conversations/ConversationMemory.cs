using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Conversations;

/// <summary>Remembers turns. A full disk or a locked file costs the conversation its memory, never the reader the answer.</summary>
public sealed class ConversationMemory(IConversationStore conversations, AnswerOptions options, ILogger<ConversationMemory> logger)
{
    /// <summary>The last turns of a conversation, oldest first; null where they cannot be read.</summary>
    public async ValueTask<IReadOnlyList<Turn>?> ReadAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.ReadAsync(conversation, options.TurnsRemembered, cancellationToken);
        }
        catch (ConversationStoreException failure)
        {
            Log.TurnsLost(logger, failure.Message);
            return null;
        }
    }

    /// <summary>Keeps a question with its answer, as far as it can be kept.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="text">What was asked, as it was written.</param>
    /// <param name="answer">The answer. A question back is remembered with its choices, so that "the second" is understood.</param>
    /// <param name="names">Whom it spoke of.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask KeepAsync(string conversation, string text, Answer answer, IReadOnlyList<MentionedName> names,
        CancellationToken cancellationToken)
    {
        var said = string.Join(' ', (answer.Reason == RefusalReason.TooVague ? answer.Shown : answer.Sentences).Select(said => said.Text));
        var turn = new Turn(text, answer.Understood, said, answer.Answered)
        {
            Sentences = SaidSentence.Of(answer),
            Choices = answer.Choices,
            Names = names,
            Filter = answer.Filters,
        };
        try
        {
            await conversations.AppendAsync(conversation, turn, cancellationToken);
        }
        catch (ConversationStoreException failure)
        {
            Log.TurnsLost(logger, failure.Message);
        }
    }
}
