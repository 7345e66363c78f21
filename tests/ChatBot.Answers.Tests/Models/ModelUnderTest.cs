using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Tests.Models;

/// <summary>A model's server, and the client that the product makes for it.</summary>
internal sealed class ModelUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ModelUnderTest(ModelServer server, ServiceProvider services)
    {
        Server = server;
        this.services = services;
    }

    public ModelServer Server { get; }

    public IChatClient Client => services.GetRequiredService<IChatClient>();

    public ModelMeter Meter => services.GetRequiredService<ModelMeter>();

    public ModelAbilities Abilities => services.GetRequiredService<ModelAbilities>();

    /// <param name="change">Settings; the cache is off unless this turns it on.</param>
    /// <param name="register">Parts that go before the product's own.</param>
    /// <param name="api">What the server is spoken to in.</param>
    public static async Task<ModelUnderTest> StartAsync(
        Action<ModelOptions>? change = null, Action<IServiceCollection>? register = null, ModelApi api = ModelApi.OpenAI)
    {
        var server = await ModelServer.StartAsync();
        var options = new ModelOptions
        {
            Endpoint = api is ModelApi.AzureOpenAI ? server.Resource : server.Endpoint,
            Name = ModelServer.Model,
            CacheFor = TimeSpan.Zero
        };
        change?.Invoke(options);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        register?.Invoke(services);
        services.AddModel(options, api);
        return new(server, services.BuildServiceProvider());
    }

    /// <summary>The whole text of a streamed reply.</summary>
    public async Task<string> AskAsync(string question, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = "";
        await foreach (var update in Client.GetStreamingResponseAsync(question, options, cancellationToken))
            text += update.Text;
        return text;
    }

    public async Task<ModelUnavailableException> FailAsync(string question = "Is the harbour closed?") =>
        await Should.ThrowAsync<ModelUnavailableException>(() => AskAsync(question));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
