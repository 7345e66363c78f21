using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>The SDK's sample bot on the SDK's own .NET host, CloudAdapter, without an app id: what our program would be if it used that
/// one.</summary>
internal sealed class CloudAdapterBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private CloudAdapterBot(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<CloudAdapterBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var bot = new CloudAdapterBot(builder.Build());
        var cloud = new CloudAdapter(new ConfigurationBuilder().Build());
        bot.app.Map(PeerRequests.Path, (HttpRequest request, HttpResponse response, CancellationToken cancellationToken) =>
            cloud.ProcessAsync(request, response, new EchoBot(), cancellationToken));
        await bot.app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"echo: {turnContext.Activity.Text}"), cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = invokeValue.Action.Verb ?? "done",
            });
    }
}
