using ChatBot.BotFramework.DirectLine.Requests;
using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Maps the endpoints of Direct Line 3.0.</summary>
public static class DirectLineEndpointExtensions
{
    internal const string BasePath = "directline.path";

    /// <summary>
    /// Maps all of Direct Line below a path, which clients are given as "domain", and puts WebSockets and CORS into the pipeline.
    /// Its services come from <c>AddDirectLine</c>.
    /// </summary>
    /// <param name="path">Such as "/v3/directline"; no slash at its end.</param>
    public static void MapDirectLine(this WebApplication app, string path = "/v3/directline")
    {
        var tokens = app.Services.GetService<TokenEndpoints>()
            ?? throw new InvalidOperationException("Call services.AddDirectLine(…) before MapDirectLine.");
        var conversations = app.Services.GetRequiredService<ConversationEndpoints>();
        var stream = app.Services.GetRequiredService<StreamEndpoint>();
        var gate = app.Services.GetRequiredService<DirectLineGate>();
        var logger = app.Services.GetRequiredService<ILogger<DirectLineGate>>();

        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
                GuardedConnection.PutBelow(http, time);
            return next(http);
        });
        app.UseWebSockets();
        app.UseCors();
        var group = app.MapGroup(path).RequireCors(DirectLineServiceCollectionExtensions.CorsPolicy);
        Map(HttpMethods.Post, "/tokens/generate", tokens.GenerateAsync);
        Map(HttpMethods.Post, "/tokens/refresh", tokens.RefreshAsync);
        Map(HttpMethods.Post, "/conversations", conversations.StartAsync);
        Map(HttpMethods.Get, "/conversations/{conversation}", conversations.ReconnectAsync);
        Map(HttpMethods.Get, "/conversations/{conversation}/activities", conversations.ReadAsync);
        Map(HttpMethods.Post, "/conversations/{conversation}/activities", conversations.PostAsync);
        Map(HttpMethods.Post, "/conversations/{conversation}/upload", conversations.UploadAsync);
        Map(HttpMethods.Get, "/conversations/{conversation}/stream", stream.OpenAsync);
        // Only sign-in cards ask for it, and this host shows none; clients go on without it.
        Map(HttpMethods.Get, "/session/getsessionid", _ => Task.FromResult<Refusal?>(
            new(StatusCodes.Status404NotFound, "NotSupported", "This host keeps no session; it signs nobody in.")));

        void Map(string method, string pattern, Func<HttpContext, Task<Refusal?>> serve) =>
            group.MapMethods(pattern, [method], (RequestDelegate)(http =>
        {
            http.Request.RouteValues[BasePath] = path;
            return ServeAsync(http, serve, gate, logger);
        }));
    }

    private static async Task ServeAsync(HttpContext http, Func<HttpContext, Task<Refusal?>> serve, DirectLineGate gate, ILogger logger)
    {
        // Every answer is for its caller alone.
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            var refusal = gate.RefusalOfOrigin(http.Request, []) ?? await serve(http);
            if (refusal is null)
                return;
            Log.DirectLineRefused(logger, refusal.Status, refusal.ForLog());
            await refusal.WriteAsync(http.Response, http.RequestAborted);
        }
        catch (DirectLineStoreException e) when (!http.Response.HasStarted)
        {
            Log.StoreFailed(logger, e.Message);
            http.Response.Headers.RetryAfter = "5";
            await new Refusal(StatusCodes.Status503ServiceUnavailable, "ServiceError",
                "The conversation cannot be stored at the moment; try again later.")
                .WriteAsync(http.Response, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up; there is nobody to answer.
        }
    }
}
