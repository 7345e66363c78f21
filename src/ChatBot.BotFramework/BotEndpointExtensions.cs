using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.BotFramework;

/// <summary>Maps the endpoints of a bot.</summary>
public static class BotEndpointExtensions
{
    /// <summary>
    /// Maps the Bot Framework messaging endpoint, which answers 200 as soon as an activity has its place in the queue. The bot
    /// comes from <c>AddBot</c>; the log says whom the endpoint serves.
    /// </summary>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        var endpoint = endpoints.ServiceProvider.GetService<MessagesEndpoint>()
            ?? throw new InvalidOperationException("Call services.AddBot<TBot>() before MapBotMessages.");
        endpoint.Announce(pattern);
        return endpoints.MapPost(pattern, endpoint.HandleAsync);
    }
}
