using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Someone on this machine, unknown otherwise: may have replies sent to this machine only.</summary>
internal sealed class LoopbackCaller : Caller
{
    public override Refusal? RefusalOf(WireActivity activity, ServiceUrl serviceUrl) =>
        serviceUrl.IsLoopback ? null
        : Refusal.Unauthorized("Without Bot:AppId the serviceUrl must be on this machine, such as http://localhost:56150.");
}
