using ChatBot.BotFramework.Streaming;

namespace ChatBot.Host.Chat;

/// <summary>Tells a reader that the articles are searched where that takes longer than a moment, on a channel that takes its messages
/// slowly.</summary>
internal sealed class SearchNotice(ReplyOptions options, TimeProvider time)
{
    /// <summary>Waits for the answer.</summary>
    public async Task<T> ShowUntilAsync<T>(Task<T> answering, IStreamingReply shown, CancellationToken cancellationToken)
    {
        try
        {
            return await answering.WaitAsync(options.InformAfter, time, cancellationToken);
        }
        catch (TimeoutException) when (!answering.IsFaulted)
        {
            // Not sooner: Teams takes one request a second, so that what is said here holds up an answer that is ready by then.
            await shown.InformAsync(OwnWords.Searching, cancellationToken);
            return await answering;
        }
    }
}
