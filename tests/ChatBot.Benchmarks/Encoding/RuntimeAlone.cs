using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Batching;
using ChatBot.Retrieval.Encoding.UniversalSentence;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Benchmarks.Encoding;

/// <summary>Nothing but runs of ONNX Runtime, side by side on all cores, on batches tokenised, sorted and laid out beforehand.</summary>
internal sealed class RuntimeAlone
{
    private readonly PackedBatch[] _batches;
    private readonly InferenceSession _session;
    private readonly int _threads;

    public RuntimeAlone(UniversalSentenceEncoder encoder, string[] texts, EncoderOptions options)
    {
        var tokens = texts.Select(encoder.Tokenize).ToArray();
        int[] lengths = [.. tokens.Select(ids => ids.Length)];
        Tokens = lengths.Sum();
        _session = encoder.Session;
        _threads = options.Threads;
        _batches = [.. BatchPlan.Make(lengths, options.BatchTokens, _threads)
            .Select(batch => new PackedBatch([.. batch.Select(i => tokens[i])]))];
    }

    public int Tokens { get; }

    public int Batches => _batches.Length;

    public void Run()
    {
        var next = -1;
        var threads = Enumerable.Range(0, _threads).Select(_ => new Thread(() =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < _batches.Length;) _batches[i].Run(_session);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }
}
