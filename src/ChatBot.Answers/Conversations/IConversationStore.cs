namespace ChatBot.Answers.Conversations;

/// <summary>Keeps the turns of conversations, so that any process can understand the next one.</summary>
/// <remarks>Every method fails with <see cref="ConversationStoreException"/> where the store cannot be read or written.</remarks>
public interface IConversationStore : IAsyncDisposable
{
    /// <summary>The last turns of a conversation, oldest first; empty where it is unknown.</summary>
    ValueTask<IReadOnlyList<Turn>> ReadAsync(string conversation, int most, CancellationToken cancellationToken);

    ValueTask AppendAsync(string conversation, Turn turn, CancellationToken cancellationToken);
}
