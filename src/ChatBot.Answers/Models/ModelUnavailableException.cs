namespace ChatBot.Answers.Models;

/// <summary>The model could not be used. The message is one clear sentence for an operator; it holds no key and no text of a
/// question.</summary>
public sealed class ModelUnavailableException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault => fault;

    /// <summary>HTTP status that the endpoint answered with; null where it did not answer.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// The endpoint's own words, one short line without the key, or null. They may repeat what was asked: for whoever asked and for
    /// debugging, not for a log.
    /// </summary>
    public string? Said { get; init; }
}
