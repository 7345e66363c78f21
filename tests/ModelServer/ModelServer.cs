using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.ModelServing;

/// <summary>
/// A server on loopback that speaks the wire format of OpenAI's chat completions, models and embeddings, and says what a test tells it to.
/// Replies come from the queue first, then from <see cref="Answer"/>.
/// </summary>
internal sealed class ModelServer : IAsyncDisposable
{
    /// <summary>The model that it has where a test names no others.</summary>
    public const string Model = "test-model";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<ModelRequest> requests = new();
    private readonly ConcurrentQueue<ModelReply> queue = new();
    private readonly CancellationTokenSource stopping = new();

    private ModelServer(WebApplication app) => this.app = app;

    /// <summary>Base address, such as "http://127.0.0.1:40123/v1".</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The same server as an Azure OpenAI resource, whose deployments are the models.</summary>
    public Uri Resource => new(Endpoint, "/");

    /// <summary>What it says to a chat request for which nothing is queued.</summary>
    public Func<ModelRequest, ModelReply> Answer { get; set; } =
        _ => ModelReply.Error(500, "This test has told the server nothing to say.");

    /// <summary>Where it is set, requests without "Bearer KEY" get 401; of a deployment those without it in "api-key", or with anything
    /// else to sign in.</summary>
    public string? Key { get; set; }

    /// <summary>What <c>/models</c> lists; chat and embeddings with another model get 404.</summary>
    public IReadOnlyList<string> Models { get; set; } = [Model];

    /// <summary>What <c>/models</c> is answered with in the place of the list: an endpoint that has none, for example.</summary>
    public ModelReply? ModelsReply { get; set; }

    /// <summary>The vector of a text.</summary>
    public Func<string, float[]> Embed { get; set; } = TextVector.Of;

    /// <summary>What an embeddings request is answered with in the place of vectors; null lets it through.</summary>
    public Func<ModelRequest, ModelReply?> EmbedFault { get; set; } = _ => null;

    /// <summary>Every request so far, of any path, in the order of arrival.</summary>
    public IReadOnlyList<ModelRequest> All => [.. requests];

    /// <summary>The chat requests so far, in the order of arrival.</summary>
    public IReadOnlyList<ModelRequest> Requests =>
        [.. requests.Where(request => request.Path.EndsWith("/chat/completions", StringComparison.Ordinal))];

    /// <summary>The embeddings requests so far, in the order of arrival.</summary>
    public IReadOnlyList<ModelRequest> Embeddings =>
        [.. requests.Where(request => request.Path.EndsWith("/embeddings", StringComparison.Ordinal))];

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });
        var app = builder.Build();
        var server = new ModelServer(app);
        app.Run(server.ServeAsync);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Endpoint = new Uri($"{address}/v1");
        return server;
    }

    /// <summary>Replies to say once each, in order, before <see cref="Answer"/> is asked.</summary>
    public void Enqueue(params ModelReply[] replies)
    {
        foreach (var reply in replies)
            queue.Enqueue(reply);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var request = new ModelRequest(context.Request, buffer.ToArray());
        requests.Enqueue(request);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            await (Refuse(request) ?? Find(request)).WriteAsync(context, request, over.Token);
            request.End(hungUp: false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            request.End(hungUp: true);
        }
    }

    private ModelReply? Refuse(ModelRequest request)
    {
        if (request.Deployment is { } deployment)
            return RefuseAsAzure(request, deployment);
        if (Key is not null && request.Header("Authorization") != $"Bearer {Key}")
            return ModelReply.Error(401, "Incorrect API key provided.", code: "invalid_api_key");
        if (request.Model is { } model && !Models.Contains(model))
            return ModelReply.Error(404, $"The model `{model}` does not exist or you do not have access to it.", code: "model_not_found");
        return null;
    }

    private ModelReply? RefuseAsAzure(ModelRequest request, string deployment)
    {
        if (Key is not null && (request.Header("api-key") != Key || request.Header("Authorization") is not null))
            return ModelReply.Error(401,
                """{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint."}}""");
        if (request.ApiVersion is null)
            return ModelReply.Error(404, """{"error":{"code":"404","message":"Resource not found"}}""");
        return Models.Contains(deployment)
            ? null
            : ModelReply.Error(404,
                """{"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist."}}""");
    }

    private ModelReply Find(ModelRequest request)
    {
        if (request.Path.EndsWith("/chat/completions", StringComparison.Ordinal))
            return queue.TryDequeue(out var queued) ? queued : Answer(request);
        if (request.Path.EndsWith("/embeddings", StringComparison.Ordinal))
            return EmbedFault(request) ?? ModelReply.Json(Vectors(request));
        if (request.Path.EndsWith("/models", StringComparison.Ordinal))
            return ModelsReply ?? ModelReply.Json(JsonSerializer.Serialize(new
            {
                @object = "list",
                data = Models.Select(model => new { id = model, @object = "model", created = 1_700_000_000, owned_by = "test" }),
            }));
        return ModelReply.Error(404, "There is nothing here.");
    }

    private string Vectors(ModelRequest request)
    {
        var isBase64 = request.Body.TryGetProperty("encoding_format", out var format) && format.GetString() == "base64";
        return JsonSerializer.Serialize(new
        {
            @object = "list",
            model = request.Model,
            data = request.Inputs.Select((text, i) => new { @object = "embedding", index = i, embedding = Written(Embed(text), isBase64) }),
            usage = new
            {
                prompt_tokens = request.Inputs.Sum(text => text.Length / 4 + 1),
                total_tokens = request.Inputs.Sum(text => text.Length / 4 + 1)
            },
        });
    }

    private static object Written(float[] vector, bool isBase64) =>
        isBase64 ? Convert.ToBase64String([.. vector.SelectMany(BitConverter.GetBytes)]) : vector;
}
