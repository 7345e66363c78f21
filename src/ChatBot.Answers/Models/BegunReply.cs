using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Models;

/// <summary>A streamed reply that has begun: an endpoint refuses before it says anything, so that what has begun was taken.</summary>
internal sealed class BegunReply : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;
    private readonly bool isAny;

    private BegunReply(IAsyncEnumerator<ChatResponseUpdate> updates, bool isAny) => (this.updates, this.isAny) = (updates, isAny);

    /// <summary>Waits for the first piece; throws what the endpoint refuses with.</summary>
    public static async Task<BegunReply> OfAsync(IAsyncEnumerable<ChatResponseUpdate> reply, CancellationToken cancellationToken)
    {
        var updates = reply.GetAsyncEnumerator(cancellationToken);
        try
        {
            return new(updates, await updates.MoveNextAsync());
        }
        catch
        {
            await updates.DisposeAsync();
            throw;
        }
    }

    /// <summary>All of it, once.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> ReadAsync()
    {
        for (var goesOn = isAny; goesOn; goesOn = await updates.MoveNextAsync())
            yield return updates.Current;
    }

    public ValueTask DisposeAsync() => updates.DisposeAsync();
}
