using System.Numerics.Tensors;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;
using ChatBot.ModelServing;
using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Host.Tests.Composition;

public sealed class RemoteEncoderTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private ModelServer server = null!;

    public async Task InitializeAsync() => server = await ModelServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Vectors_have_unit_length_and_the_order_of_their_texts()
    {
        await using var services = Open("TextsPerRequest=3");
        string[] texts = [.. Enumerable.Range(0, 20).Select(i => $"Ship {i} waits at pier {i % 7}.")];
        var made = await Encoder(services).GenerateAsync(texts);
        made.Count.ShouldBe(20);
        for (var i = 0; i < texts.Length; i++)
        {
            var due = TextVector.Of(texts[i]);
            TensorPrimitives.CosineSimilarity(made[i].Vector.Span, due).ShouldBe(1, 1e-5);
            TensorPrimitives.Norm(made[i].Vector.Span).ShouldBe(1, 1e-5);
        }
        server.Embeddings.Count.ShouldBe(1 + 7);
        server.Embeddings.ShouldAllBe(request => request.Inputs.Count <= 3);
    }

    [Fact]
    public async Task A_text_without_letters_has_the_zero_vector_and_is_not_sent()
    {
        await using var services = Open();
        var made = await Encoder(services).GenerateAsync(["", " — ", "harbour"]);
        made[0].Vector.ToArray().ShouldAllBe(number => number == 0);
        made[1].Vector.Length.ShouldBe(TextVector.Dimensions);
        server.Embeddings[^1].Inputs.ShouldBe(["harbour"]);
    }

    [Fact]
    public async Task How_long_the_vectors_are_is_asked_once_and_remembered_beside_the_index()
    {
        await using (var first = Open())
            first.GetRequiredService<EncoderIdentity>().Dimensions.ShouldBe(TextVector.Dimensions);
        await using (var second = Open())
            second.GetRequiredService<EncoderIdentity>().Name.ShouldBe("test-model");
        server.Embeddings.Count.ShouldBe(1);
        server.Models = [ModelServer.Model, "other"];
        await using var other = Open("Model=other");
        other.GetRequiredService<EncoderIdentity>().Name.ShouldBe("other");
        server.Embeddings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_signs_in_and_a_busy_endpoint_is_asked_again()
    {
        server.Key = "sk-right";
        var isBusy = true;
        server.EmbedFault = _ =>
        {
            (var was, isBusy) = (isBusy, false);
            return was ? ModelReply.Error(429, retryAfter: TimeSpan.Zero) : null;
        };
        await using var services = Open("ApiKey=sk-right");
        (await Encoder(services).GenerateVectorAsync("harbour")).Length.ShouldBe(TextVector.Dimensions);
    }

    [Theory]
    [InlineData(401, "Encoder:ApiKey")]
    [InlineData(404, "Encoder:Model")]
    [InlineData(400, "does not take the request")]
    public async Task An_endpoint_that_cannot_be_used_says_in_one_line_what_to_do(int status, string says)
    {
        server.EmbedFault = request => ModelReply.Error(status, $"You sent {request.Inputs[0]} with sk-secret.");
        await using var services = Open("ApiKey=sk-secret");
        var failure = await Should.ThrowAsync<EncoderUnavailableException>(() => Encoder(services).GenerateVectorAsync("harbour"));
        failure.Message.ShouldContain(says);
        failure.ToString().ShouldNotContain("sk-secret");
        Should.Throw<EncoderUnavailableException>(() => services.GetRequiredService<EncoderIdentity>()).Message.ShouldContain(says);
    }

    [Fact]
    public async Task Another_encoder_under_the_same_name_is_refused()
    {
        await using var services = Open();
        await Encoder(services).GenerateVectorAsync("harbour");
        server.Embed = _ => [1, 2, 3];
        (await Should.ThrowAsync<EncoderUnavailableException>(() => Encoder(services)
            .GenerateVectorAsync("harbour"))).Message.ShouldContain("3 dimensions instead of 48");
    }

    [Fact]
    public async Task Chosen_dimensions_are_asked_for()
    {
        await using var services = Open("Dimensions=48");
        await Encoder(services).GenerateVectorAsync("harbour");
        server.Embeddings.ShouldAllBe(request => request.Body.GetProperty("dimensions").GetInt32() == 48);
    }

    [Theory]
    [InlineData("Encoder:Model", "is not set", "Endpoint=http://127.0.0.1:1/v1")]
    [InlineData("Encoder:ApiKey", "OpenAI wants one", "Model=m")]
    [InlineData("Encoder:Endpoint", "AllowHttp", "Model=m", "ApiKey=k", "Endpoint=http://gpu.example.com/v1")]
    [InlineData("Encoder:Endpoint", "base address", "Model=m", "Endpoint=http://127.0.0.1:1/v1/embeddings")]
    public void Settings_that_cannot_work_are_refused(string key, string says, params string[] given)
    {
        var refusal = Should.Throw<SettingException>(() => Load(given));
        refusal.Key.ShouldBe(key);
        refusal.Message.ShouldContain(says);
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Encoder(IServiceProvider services) =>
        services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    private ServiceProvider Open(params string[] given)
    {
        var settings = Load([$"Endpoint={server.Endpoint}", $"Model={ModelServer.Model}", .. given]);
        var services = new ServiceCollection().AddLogging()
            .AddRemoteEncoder(settings.Encoder, Path.Combine(folder.Path, "index.encoder.json"));
        return services.BuildServiceProvider();
    }

    private ChatBotSettings Load(params string[] given)
    {
        folder.File("appsettings.json", """{ "Articles": { "Folders": [ ] } }""");
        var pairs = given.Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0])
            .Select(group => KeyValuePair.Create($"Encoder:{group.Key}", (string?)group.Last()[1]));
        return ChatBotSettings.Load(folder.Path, [new("Encoder:Kind", "OpenAI"), .. pairs]);
    }
}
