using System.Net;

namespace ChatBot.BotFramework.Connector;

/// <summary>A channel did not take an activity. The message says why without the activity's text.</summary>
public sealed class ConnectorException : Exception
{
    public ConnectorException(string message, Exception? inner = null) : base(message, inner)
    {
    }

    /// <param name="detail">The channel's own sentence; it is kept apart from the message, which is logged.</param>
    public ConnectorException(HttpStatusCode status, string? code, string? detail = null)
        : base(code is null ? $"the channel answered {(int)status}." : $"the channel answered {(int)status} {code}.")
    {
        Status = status;
        Code = code;
        Detail = detail;
    }

    /// <summary>The channel's answer, or null where none came.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The error code in the channel's answer, such as "ConversationNotFound", where it gave one.</summary>
    public string? Code { get; }

    /// <summary>The channel's own sentence, at most 500 characters of whatever it likes: to tell refusals apart, never to be logged or
    /// shown.</summary>
    public string? Detail { get; }
}
