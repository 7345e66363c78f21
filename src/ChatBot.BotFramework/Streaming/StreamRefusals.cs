using System.Net;
using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Streaming;

/// <summary>
/// Reads Teams' refusals: a 403 "ContentStreamNotAllowed" means different things that only its sentence tells apart (Teams
/// documentation, "Stream bot messages", error codes).
/// </summary>
internal static class StreamRefusals
{
    public static StreamRefusal Of(ConnectorException refusal) => refusal.Status switch
    {
        HttpStatusCode.Forbidden when Says(refusal, "canceled by") || Says(refusal, "cancelled by") => StreamRefusal.StoppedByReader,
        HttpStatusCode.Forbidden when Says(refusal, "exceeded streaming time") || Says(refusal, "already completed") => StreamRefusal.Over,
        HttpStatusCode.RequestEntityTooLarge => StreamRefusal.TooLarge,
        HttpStatusCode.Forbidden or HttpStatusCode.BadRequest when Says(refusal, "size too large") => StreamRefusal.TooLarge,
        HttpStatusCode.Forbidden when Says(refusal, "previously streamed content") => StreamRefusal.Other,
        HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed => StreamRefusal.NotAllowed,
        HttpStatusCode.BadRequest when Says(refusal, "not enabled") => StreamRefusal.NotAllowed,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => StreamRefusal.Other,
        _ => StreamRefusal.Unclear,
    };

    private static bool Says(ConnectorException refusal, string words) =>
        refusal.Detail?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
