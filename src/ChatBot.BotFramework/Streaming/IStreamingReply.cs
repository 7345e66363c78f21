using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Streaming;

/// <summary>
/// A reply that its reader sees while it is being written, where the channel can show that; elsewhere one message at the end.
/// </summary>
/// <remarks>All methods throw <see cref="OperationCanceledException"/> once the reader has stopped the answer; the turn's own token is
/// cancelled then too.</remarks>
public interface IStreamingReply
{
    /// <summary>Says what is being done before the first words, such as "Searching the articles"; at most 1000 characters.</summary>
    Task InformAsync(string text, CancellationToken cancellationToken);

    /// <summary>
    /// Shows the text as far as it is written; a channel's pace decides whether it is shown at once, or with what follows.
    /// </summary>
    /// <param name="textSoFar">The whole text, not only what is new; it should begin with what was given before, else nothing more is
    /// shown before the end.</param>
    Task UpdateAsync(string textSoFar, CancellationToken cancellationToken);

    /// <summary>
    /// Closes the reply with the whole message, attachments and entities included. Nothing can be sent through it afterwards. Middleware
    /// that watches what the turn sends sees this message; the pieces before it, it does not.
    /// </summary>
    /// <returns>With the id of the message on the channel, where the channel gave one.</returns>
    /// <exception cref="Connector.ConnectorException">The channel did not, or not surely, take the message.</exception>
    /// <exception cref="InvalidOperationException">The reply is finished already.</exception>
    Task<ResourceResponse> FinishAsync(Activity message, CancellationToken cancellationToken);
}
