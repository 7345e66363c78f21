using ChatBot.Retrieval.Encoding.Batching;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// Encodes text on this machine with ONNX Runtime: unit vectors, in the order of the texts. The same text has the same vector alone and
/// among others, to within rounding (1e-5). A text without tokens, such as the empty one, has the zero vector: its cosine with
/// anything is 0. Text beyond the encoder's limit is not read. Safe for concurrent use.
/// </summary>
public abstract class OnnxEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>So many texts are tokenised at a time by one thread.</summary>
    private const int TextsAtATime = 64;

    private readonly InferenceSession _session;
    private readonly EmbeddingGeneratorMetadata _metadata;
    private readonly EncoderOptions _options;
    private readonly ReaderWriterLockSlim _use = new();
    private bool _isDisposed;

    private protected OnnxEncoder(InferenceSession session, EncoderIdentity identity, EncoderOptions options)
    {
        _session = session;
        _options = options;
        Identity = identity;
        _metadata = new EmbeddingGeneratorMetadata("onnxruntime", null, identity.ToString(), identity.Dimensions);
    }

    public EncoderIdentity Identity { get; }

    /// <exception cref="ObjectDisposedException">The encoder has been disposed of, possibly while this went on.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; looked at between batches.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (options?.Dimensions is { } dimensions && dimensions != Identity.Dimensions)
            throw new ArgumentException($"The encoder {Identity} makes vectors of {Identity.Dimensions} dimensions, not {dimensions}.", nameof(options));
        cancellationToken.ThrowIfCancellationRequested();
        var prefix = EncodingPurpose.IsForQuestions(options) ? QueryPrefix : "";
        string[] texts = [.. prefix.Length == 0 ? values : values.Select(value => value.Length == 0 ? value : prefix + value)];
        var tokens = new int[texts.Length][];
        var vectors = new ReadOnlyMemory<float>[texts.Length];
        if (texts.Length == 1)
        {
            // A question is encoded where we are: that costs less than planning and waking another thread for it.
            tokens[0] = Tokenize(texts[0]);
            if (tokens[0].Length > 0) vectors[0] = Run(tokens);
            return Collect(tokens, vectors);
        }
        await ForEach(texts.Chunk(TextsAtATime).Index(), chunk => TokenizeAll(chunk.Item, tokens.AsSpan(chunk.Index * TextsAtATime)), cancellationToken);
        var batches = BatchPlan.Make([.. tokens.Select(ids => ids.Length)], _options.BatchTokens, _options.Threads);
        await ForEach(batches, batch => Encode(batch, tokens, vectors), cancellationToken);
        return Collect(tokens, vectors);
    }

    /// <summary>Gives <see cref="EmbeddingGeneratorMetadata"/>, <see cref="EncoderIdentity"/> and the encoder itself.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null) return null;
        if (serviceType == typeof(EmbeddingGeneratorMetadata)) return _metadata;
        if (serviceType == typeof(EncoderIdentity)) return Identity;
        return serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Waits for the batches under way.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What is read before a question.</summary>
    private protected virtual string QueryPrefix => _options.QueryPrefix ?? "";

    /// <summary>The ids of the text's tokens, as many as the encoder reads.</summary>
    internal abstract int[] Tokenize(string text);

    /// <summary>The vectors of texts that each have tokens, one after another.</summary>
    internal abstract float[] Encode(InferenceSession session, ReadOnlySpan<int[]> texts);

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        _use.EnterWriteLock();
        try
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _session.Dispose();
        }
        finally
        {
            _use.ExitWriteLock();
        }
    }

    private async Task ForEach<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(items, parallel, (item, _) =>
        {
            work(item);
            return ValueTask.CompletedTask;
        });
    }

    private void TokenizeAll(string[] texts, Span<int[]> tokens)
    {
        for (var i = 0; i < texts.Length; i++) tokens[i] = Tokenize(texts[i]);
    }

    private void Encode(int[] batch, int[][] tokens, ReadOnlyMemory<float>[] vectors)
    {
        var rows = Run([.. batch.Select(i => tokens[i])]);
        for (var i = 0; i < batch.Length; i++) vectors[batch[i]] = rows.AsMemory(i * Identity.Dimensions, Identity.Dimensions);
    }

    private float[] Run(int[][] texts)
    {
        _use.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return Encode(_session, texts);
        }
        finally
        {
            _use.ExitReadLock();
        }
    }

    private GeneratedEmbeddings<Embedding<float>> Collect(int[][] tokens, ReadOnlyMemory<float>[] vectors)
    {
        var model = Identity.ToString();
        return new GeneratedEmbeddings<Embedding<float>>(vectors.Select(vector =>
            new Embedding<float>(vector.IsEmpty ? new float[Identity.Dimensions] : vector) { ModelId = model }))
        {
            Usage = new UsageDetails { InputTokenCount = tokens.Sum(ids => (long)ids.Length) },
        };
    }
}
