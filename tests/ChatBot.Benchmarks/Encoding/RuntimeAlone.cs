using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Batching;
using ChatBot.Retrieval.Encoding.Onnx;
using ChatBot.Retrieval.Encoding.UniversalSentence;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Benchmarks.Encoding;

/// <summary>Nothing but runs of ONNX Runtime, on batches tokenised, sorted and laid out beforehand.</summary>
internal sealed class RuntimeAlone(IReadOnlyList<PackedBatch> batches) : IDisposable
{
    private static readonly int Cores = Environment.ProcessorCount;
    private static readonly byte[] Model = UniversalSentenceEncoder.MakeModel(EncoderFiles.Read(UniversalSentenceEncoder.DefaultPath));
    private readonly InferenceSession _oneThread = OnnxSession.Create(Model);
    private readonly InferenceSession _allThreads = OnnxSession.Create(Model, Cores);

    public int Batches => batches.Count;

    /// <summary>The batches that the encoder itself makes of the texts.</summary>
    public static RuntimeAlone For(IEnumerable<string> texts, OnnxEncoder encoder, EncoderOptions options)
    {
        int[][] tokens = [.. texts.Select(encoder.Tokenize)];
        var plan = BatchPlan.Make([.. tokens.Select(ids => ids.Length)], options.BatchTokens, Cores);
        return new RuntimeAlone([.. plan.Select(batch => new PackedBatch([.. batch.Select(i => tokens[i])]))]);
    }

    /// <summary>As many batches at a time as there are cores, each on one thread.</summary>
    public void RunSideBySide()
    {
        var next = -1;
        Thread[] threads = [.. Enumerable.Range(0, Cores).Select(_ => new Thread(() =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < batches.Count;) batches[i].Run(_oneThread);
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }

    /// <summary>One batch at a time, on as many threads as there are cores.</summary>
    public void RunOneByOne()
    {
        foreach (var batch in batches) batch.Run(_allThreads);
    }

    public void Dispose()
    {
        _oneThread.Dispose();
        _allThreads.Dispose();
    }
}
