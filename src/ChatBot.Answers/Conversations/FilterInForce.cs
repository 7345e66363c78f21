using ChatBot.Answers.Filters;

namespace ChatBot.Answers.Conversations;

/// <summary>Tells what a conversation is narrowed to where nothing is asked in it: what its last question was, or what its reader wants
/// now.</summary>
public sealed class FilterInForce(ConversationMemory memory, FilterReader filters, TimeProvider clock)
{
    /// <param name="wish">What the reader says of it now; null: nothing.</param>
    /// <param name="conversation">The conversation; null: none yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<FilterReading> ReadAsync(FilterWish? wish, string? conversation, CancellationToken cancellationToken)
    {
        var history = conversation is null ? null : await memory.ReadAsync(conversation, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return await filters.ReadAsync(wish, history is [.., var last] ? last.Filter : null, today, cancellationToken);
    }
}
