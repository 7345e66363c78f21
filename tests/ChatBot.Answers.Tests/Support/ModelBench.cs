using ChatBot.Answers.Models;
using ChatBot.Answers.Writing;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.ModelServing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Support;

/// <summary>The product's answering over articles, with a language model on loopback that says what a test tells it to.</summary>
internal sealed class ModelBench : IAsyncDisposable
{
    private ModelBench(ModelServer server, AnsweringSystem system) => (Server, System) = (server, system);

    public ModelServer Server { get; }

    public AnsweringSystem System { get; }

    public static async Task<ModelBench> StartAsync(
        IReadOnlyList<MadeUpArticle> articles, Action<ModelOptions>? configure = null, Action<IServiceCollection>? replace = null,
        ModelApi api = ModelApi.OpenAI)
    {
        var server = await ModelServer.StartAsync();
        var options = new ModelOptions
        {
            Endpoint = api is ModelApi.AzureOpenAI ? server.Resource : server.Endpoint,
            Name = ModelServer.Model,
            CacheFor = TimeSpan.Zero
        };
        configure?.Invoke(options);
        var system = await AnsweringSystem.OverAsync(articles, services =>
        {
            services.AddSingleton(new AnswerOptions { Composer = ModelComposer.Key });
            services.AddSingleton(new PromptOptions(Path.Combine(AppContext.BaseDirectory, "prompts")));
            services.AddModel(options, api);
            services.AddWriting();
            replace?.Invoke(services);
        });
        return new(server, system);
    }

    /// <summary>Asks, holds the answer to what every answer must hold, and collects what was shown on the way.</summary>
    public async Task<(Answer Answer, IReadOnlyList<string> Shown)> WatchAsync(string question, string? conversation = null)
    {
        var shown = new List<string>();
        var answer = await System.Answerer.AnswerAsync(
            new(question) { Conversation = conversation },
            soFar =>
            {
                shown.Add(soFar.Text);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(System.Index);
        return (answer, shown);
    }

    public async Task<Answer> AskAsync(string question, string? conversation = null) => (await WatchAsync(question, conversation)).Answer;

    public async ValueTask DisposeAsync()
    {
        await System.DisposeAsync();
        await Server.DisposeAsync();
    }
}
