using ChatBot.Retrieval.Encoding.Batching;
using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.Retrieval.Encoding.Onnx;
using ChatBot.Retrieval.Encoding.Tokens;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// Encodes text on this machine with ONNX Runtime: unit vectors, in the order of the texts. The same text has the same vector alone and
/// among others, to within rounding (1e-5). A text without tokens, such as the empty one, has the zero vector: its cosine with
/// anything is 0. Text beyond the encoder's limit is not read. Safe for concurrent use.
/// </summary>
public abstract class OnnxEncoder : IEmbeddingGenerator<string, Embedding<float>>, ITokenEncoder
{
    /// <summary>So many texts are tokenised at a time by one thread.</summary>
    private const int TextsAtATime = 64;

    private readonly EmbeddingGeneratorMetadata metadata;
    private readonly EncoderOptions options;
    private readonly string questionPrefix;
    private readonly NativeUse use;

    /// <param name="questionPrefix">What is read before a question.</param>
    private protected OnnxEncoder(EncoderIdentity identity, string questionPrefix, EncoderOptions options)
    {
        (this.questionPrefix, this.options, use) = (questionPrefix, options, new NativeUse(this, DisposeSessions));
        Identity = identity;
        metadata = new EmbeddingGeneratorMetadata("onnxruntime", null, identity.ToString(), identity.Dimensions);
    }

    public EncoderIdentity Identity { get; }

    /// <exception cref="ObjectDisposedException">The encoder has been disposed of, possibly while this went on.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; looked at between batches.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        ObjectDisposedException.ThrowIf(use.HasEnded, this);
        if (options?.Dimensions is { } dimensions && dimensions != Identity.Dimensions)
            throw new ArgumentException($"The encoder {Identity} makes vectors of {Identity.Dimensions} dimensions, not {dimensions}.",
                nameof(options));
        cancellationToken.ThrowIfCancellationRequested();
        var areQuestions = EncodingPurpose.IsForQuestions(options);
        string[] texts = [.. values];
        var tokens = new int[texts.Length][];
        var vectors = new ReadOnlyMemory<float>[texts.Length];
        if (texts.Length == 1)
        {
            // A question is encoded where we are: that costs less than planning and waking another thread for it.
            tokens[0] = Tokenize(texts[0], areQuestions);
            if (tokens[0].Length > 0) vectors[0] = use.Run(() => Encode(tokens, areQuestions));
            return Collect(tokens, vectors);
        }
        await ForEach(Enumerable.Range(0, texts.Length).Chunk(TextsAtATime), chunk =>
        {
            foreach (var i in chunk) tokens[i] = Tokenize(texts[i], areQuestions);
        }, cancellationToken);
        var batches = BatchPlan.Make([.. tokens.Select(ids => ids.Length)], this.options.BatchTokens, this.options.Threads);
        await ForEach(batches, batch =>
        {
            var rows = use.Run(() => Encode([.. batch.Select(i => tokens[i])], areQuestions));
            for (var i = 0; i < batch.Length; i++) vectors[batch[i]] = rows.AsMemory(i * Identity.Dimensions, Identity.Dimensions);
        }, cancellationToken);
        return Collect(tokens, vectors);
    }

    /// <exception cref="ObjectDisposedException">The encoder has been disposed of, possibly while this went on.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; looked at between texts.</exception>
    public async Task<IReadOnlyList<TokenVectors>> EncodeTokensAsync(IReadOnlyList<string> texts, bool areQuestions,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var encoded = new TokenVectors[texts.Count];
        if (texts.Count == 1) encoded[0] = EncodeTokens(texts[0], areQuestions);
        else await ForEach(Enumerable.Range(0, texts.Count), i => encoded[i] = EncodeTokens(texts[i], areQuestions), cancellationToken);
        return encoded;
    }

    /// <summary>Gives <see cref="EmbeddingGeneratorMetadata"/>, <see cref="EncoderIdentity"/> and the encoder itself.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null) return null;
        if (serviceType == typeof(EmbeddingGeneratorMetadata)) return metadata;
        if (serviceType == typeof(EncoderIdentity)) return Identity;
        return serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Waits for the batches under way.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The ids of the text's tokens, as many as the encoder reads.</summary>
    internal int[] Tokenize(string text, bool isQuestion = false) => [.. Read(Prefixed(text, isQuestion)).Select(piece => piece.Id)];

    /// <summary>The text's tokens, as many as the encoder reads.</summary>
    internal abstract IReadOnlyList<TextPiece> Read(string text);

    /// <summary>The vectors of texts that each have tokens, one after another.</summary>
    internal abstract float[] Encode(ReadOnlySpan<int[]> texts, bool areQuestions);

    /// <summary>The vectors of the tokens of one text, one after another.</summary>
    internal abstract ReadOnlyMemory<float> EncodeTokens(int[] text, bool isQuestion);

    /// <summary>Lets go of what belongs to the runtime.</summary>
    protected abstract void DisposeSessions();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) use.Dispose();
    }

    private async Task ForEach<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(items, parallel, (item, _) =>
        {
            work(item);
            return ValueTask.CompletedTask;
        });
    }

    private string Prefixed(string text, bool isQuestion) => isQuestion && text.Length > 0 ? questionPrefix + text : text;

    private TokenVectors EncodeTokens(string text, bool isQuestion)
    {
        var read = Prefixed(text, isQuestion);
        var tokens = Read(read);
        if (tokens.Count == 0) return new TokenVectors([], default);
        var rows = use.Run(() => EncodeTokens([.. tokens.Select(token => token.Id)], isQuestion));
        var before = read.Length - text.Length;
        if (before == 0) return new TokenVectors(tokens, rows);
        // The token that encloses a text from the left stands for the whole of it.
        int[] kept = [0, .. Enumerable.Range(1, tokens.Count - 1).Where(i => tokens[i].End > before)];
        var vectors = new float[kept.Length * Identity.Dimensions];
        for (var i = 0; i < kept.Length; i++)
            rows.Slice(kept[i] * Identity.Dimensions, Identity.Dimensions).CopyTo(vectors.AsMemory(i * Identity.Dimensions));
        return new TokenVectors([.. kept.Select(i => tokens[i] with { Start = Math.Max(0, tokens[i].Start - before) })], vectors);
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
