using System.ClientModel;
using System.ClientModel.Primitives;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;
using EmbeddingGenerationOptions = Microsoft.Extensions.AI.EmbeddingGenerationOptions;

namespace ChatBot.Retrieval.Encoding.OpenAI;

/// <summary>
/// Encodes text at an OpenAI-compatible embeddings endpoint: unit vectors, in the order of the texts, a few texts a request. A text
/// without a letter or digit has the zero vector and is not sent. Safe for concurrent use.
/// </summary>
public sealed class EndpointEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Stands in for the key in the SDK, which wants one; the HTTP client that it is given signs in.</summary>
    private const string NoKey = "none";

    private static readonly Uri Default = new("https://api.openai.com/v1");

    private readonly IEmbeddingGenerator<string, Embedding<float>> inner;
    private readonly EndpointEncoderOptions options;
    private readonly EndpointEncoderFault faults;

    /// <param name="http">Signs in, waits and tries again by itself; its own time-out is the caller's matter.</param>
    /// <param name="dimensions">Length of its vectors, where that is known.</param>
    public EndpointEncoder(HttpClient http, EndpointEncoderOptions options, int? dimensions = null)
    {
        this.options = options;
        faults = new(options.Endpoint ?? Default, options.Model!);
        Identity = dimensions is { } known ? IdentityOf(options, known) : null;
        inner = new EmbeddingClient(options.Model, new ApiKeyCredential(NoKey), new OpenAIClientOptions
        {
            Endpoint = options.Endpoint ?? Default,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new() { EnableLogging = false },
        }).AsIEmbeddingGenerator(options.Dimensions);
    }

    /// <summary>Which encoder it is; null before its dimensions are known.</summary>
    public EncoderIdentity? Identity { get; private set; }

    /// <summary>
    /// The identity of an encoder. The same model makes the same vectors wherever it is served, so the address is no part of it.
    /// </summary>
    public static EncoderIdentity IdentityOf(EndpointEncoderOptions options, int dimensions) => new(
        string.Concat(options.Model!.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-')),
        dimensions,
        Convert.ToHexStringLower(
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{options.Model}\n{dimensions}\n{options.LongestText}"))));

    /// <summary>Asks for one vector to see how long they are, where that is not known yet.</summary>
    /// <exception cref="EncoderUnavailableException">The endpoint cannot be used.</exception>
    public async Task<EncoderIdentity> IdentifyAsync(CancellationToken cancellationToken)
    {
        if (Identity is null)
        {
            var vectors = await SendAsync(["a"], cancellationToken);
            Identity = IdentityOf(options, vectors[0].Length);
        }
        return Identity;
    }

    /// <exception cref="EncoderUnavailableException">The endpoint cannot be used, or gives what was not asked for.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var identity = await IdentifyAsync(cancellationToken);
        string[] texts = [.. values];
        var vectors = new float[texts.Length][];
        var sent = Enumerable.Range(0, texts.Length).Where(i => texts[i].Any(char.IsLetterOrDigit)).Chunk(this.options.TextsPerRequest);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = this.options.Requests, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(sent, parallel, async (batch, stop) =>
        {
            var made = await SendAsync([.. batch.Select(i => Cut(texts[i]))], stop);
            for (var i = 0; i < batch.Length; i++)
                vectors[batch[i]] = made[i].Length == identity.Dimensions ? made[i]
                    : throw faults.OtherLength(identity.Dimensions, made[i].Length);
        });
        return new(vectors.Select(vector =>
            new Embedding<float>(vector ?? new float[identity.Dimensions]) { ModelId = identity.ToString() }));
    }

    /// <summary>Gives <see cref="EncoderIdentity"/> once it is known, and the encoder itself.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        if (serviceType == typeof(EncoderIdentity))
            return Identity;
        return serviceType.IsInstanceOfType(this) ? this : inner.GetService(serviceType);
    }

    public void Dispose() => inner.Dispose();

    private async Task<float[][]> SendAsync(string[] texts, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            var made = await inner.GenerateAsync(texts, cancellationToken: patience.Token);
            return made.Count == texts.Length ? [.. made.Select(embedding => ToUnitLength(embedding.Vector))]
                : throw faults.OtherCount(texts.Length, made.Count);
        }
        catch (Exception exception) when (exception is not EncoderUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            throw faults.Of(exception);
        }
    }

    private float[] ToUnitLength(ReadOnlyMemory<float> vector)
    {
        var length = TensorPrimitives.Norm(vector.Span);
        if (!float.IsFinite(length) || vector.IsEmpty)
            throw faults.NoVector();
        var unit = vector.ToArray();
        if (length > 0)
            TensorPrimitives.Divide(unit, length, unit);
        return unit;
    }

    private string Cut(string text)
    {
        if (text.Length <= options.LongestText)
            return text;
        return text[..(char.IsHighSurrogate(text[options.LongestText - 1]) ? options.LongestText - 1 : options.LongestText)];
    }
}
