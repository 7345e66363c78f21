using System.Security.Cryptography;
using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.Retrieval.Encoding.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// Any BERT-style encoder from a folder with model.onnx (inputs input_ids, attention_mask and perhaps token_type_ids of 64-bit integers;
/// output last_hidden_state of single-precision numbers) and vocab.txt (WordPiece). Pooled over the tokens, L2.
/// </summary>
public sealed class BertEncoder : OnnxEncoder
{
    private readonly InferenceSession session;
    private readonly WordPieces tokenizer;
    private readonly Pooling pooling;

    private BertEncoder(InferenceSession session, EncoderIdentity identity, WordPieces tokenizer, EncoderOptions options)
        : base(identity, options.QueryPrefix ?? "", options) =>
        (this.session, this.tokenizer, pooling) = (session, tokenizer, options.Pooling);

    /// <summary>Loads the encoder from <see cref="EncoderOptions.Path"/>.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing or unusable, or the model's inputs or outputs are
    /// others.</exception>
    public static BertEncoder Load(EncoderOptions options)
    {
        options.Validated();
        var model = Find(options.Path, "model.onnx");
        var vocabulary = Find(options.Path, "vocab.txt");
        var tokenizer = Try(vocabulary, () => new WordPieces(vocabulary, options.MaxTokens));
        var session = Try(model, () => OnnxSession.Create(model));
        try
        {
            Check(session, model);
            var dimensions = Try(model, () => new PaddedBatch([tokenizer.Tokenize("a")]).Run(session, options.Pooling).Length);
            var identity = new EncoderIdentity("bert", dimensions, Hash(model, vocabulary, options));
            return new BertEncoder(session, identity, tokenizer, options);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    internal override IReadOnlyList<TextPiece> Read(string text) => tokenizer.Read(text);

    internal override float[] Encode(ReadOnlySpan<int[]> texts, bool areQuestions) => new PaddedBatch(texts).Run(session, pooling);

    internal override ReadOnlyMemory<float> EncodeTokens(int[] text, bool isQuestion) => new PaddedBatch([text]).RunTokens(session);

    protected override void DisposeSessions() => session.Dispose();

    private static string Find(string? folder, string name)
    {
        var path = Path.Combine(folder ?? "", name);
        if (!string.IsNullOrWhiteSpace(folder) && File.Exists(path)) return path;
        throw new EncoderUnavailableException(
            $"The encoder's file {path} does not exist; set Encoder:Path to a folder that holds model.onnx and vocab.txt.")
        { Path = path };
    }

    private static T Try<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or IOException or UnauthorizedAccessException
            or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            var reason = exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
            throw new EncoderUnavailableException(
                $"The encoder's file {path} cannot be used ({reason}); set Encoder:Path to the folder of a BERT-style model.", exception)
            { Path = path };
        }
    }

    private static void Check(InferenceSession session, string path)
    {
        string[] required = [PaddedBatch.Ids, PaddedBatch.Mask];
        var inputs = session.InputMetadata;
        var isFit = required.All(inputs.ContainsKey) && inputs.Keys.All(name => required.Contains(name) || name == PaddedBatch.Types)
            && inputs.Values.All(input => input.ElementDataType == Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Int64)
            && session.OutputMetadata.TryGetValue(PaddedBatch.States, out var states) && states.Dimensions.Length == 3
            && states.ElementDataType == Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float;
        if (isFit) return;
        throw new EncoderUnavailableException(
            $"The encoder's file {path} has inputs {string.Join(", ", inputs.Keys)} and outputs "
            + $"{string.Join(", ", session.OutputMetadata.Keys)}, "
            + $"but Encoder:Path must lead to a BERT-style model: {PaddedBatch.Ids}, {PaddedBatch.Mask} and perhaps "
            + $"{PaddedBatch.Types} (int64) to {PaddedBatch.States} (float, three dimensions).")
        { Path = path };
    }

    private static string Hash(string model, string vocabulary, EncoderOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in (string[])[model, vocabulary])
        {
            using var file = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(file));
        }
        hash.AppendData(BitConverter.GetBytes(options.MaxTokens));
        if (options.Pooling is not Pooling.Mean) hash.AppendData(System.Text.Encoding.ASCII.GetBytes(options.Pooling.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
