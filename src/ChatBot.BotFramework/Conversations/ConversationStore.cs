using System.Data.Common;
using ChatBot.Storage;

namespace ChatBot.BotFramework.Conversations;

/// <summary>Remembers the conversations that the bot is in, and which of them it has welcomed.</summary>
internal sealed class ConversationStore(BotDatabase database)
{
    private string Remembering =>
        $"""
        INSERT INTO {database.Table("conversations")} (channel, conversation, seen_at) VALUES (@channel, @conversation, @now)
        ON CONFLICT (channel, conversation) DO UPDATE SET seen_at = @now
        """;

    /// <summary>Remembers the conversation, or that it was seen again.</summary>
    /// <exception cref="DbException">The file cannot be written.</exception>
    public Task RememberAsync(ConversationKey reference, CancellationToken cancellationToken) =>
        RunAsync([Remembering], reference, cancellationToken);

    /// <summary>The same for a conversation that is to be welcomed now.</summary>
    /// <returns>Whether it was not welcomed before; from now on it was.</returns>
    /// <exception cref="DbException">The file cannot be written.</exception>
    public async Task<bool> RememberWelcomeAsync(ConversationKey reference, CancellationToken cancellationToken) =>
        await RunAsync(
            [
                Remembering,
                $"UPDATE {database.Table("conversations")} SET welcomed = 1 "
                + "WHERE channel = @channel AND conversation = @conversation AND welcomed = 0",
            ],
            reference, cancellationToken) > 0;

    /// <summary>Forgets the conversation: where the bot comes back, it says welcome again.</summary>
    /// <exception cref="DbException">The file cannot be written.</exception>
    public Task ForgetAsync(ConversationKey reference, CancellationToken cancellationToken) =>
        RunAsync([$"DELETE FROM {database.Table("conversations")} WHERE channel = @channel AND conversation = @conversation"], reference,
            cancellationToken);

    /// <summary>Runs statements as one; how many rows the last changed.</summary>
    private Task<int> RunAsync(string[] statements, ConversationKey reference, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            // Not cancelled half-way. The first takes the row, so that of two replicas one is told that it was first.
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            var changed = 0;
            foreach (var statement in statements)
            {
                await using var command = connection.Command(
                    statement, ("@channel", reference.ChannelId), ("@conversation", reference.ConversationId), ("@now", database.Now));
                command.Transaction = transaction;
                changed = await command.ExecuteNonQueryAsync(CancellationToken.None);
            }

            await transaction.CommitAsync(CancellationToken.None);
            return changed;
        },
        cancellationToken);
}
