using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Embedded;
using ChatBot.Retrieval.Encoding.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Benchmarks.Encoding;

/// <summary>Nothing but runs of ONNX Runtime, on texts tokenised and sorted beforehand, the longest first.</summary>
internal sealed class RuntimeAlone(IReadOnlyList<int[]> texts) : IDisposable
{
    private static readonly int Cores = Environment.ProcessorCount;
    private static readonly string Model = EncoderFiles.Check(EmbeddedEncoder.DefaultPath)[EncoderFiles.Text];
    private readonly InferenceSession oneThread = OnnxSession.Create(Model);
    private readonly InferenceSession allThreads = OnnxSession.Create(Model, Cores);

    public static RuntimeAlone For(IEnumerable<string> texts, OnnxEncoder encoder) =>
        new([.. texts.Select(text => encoder.Tokenize(text)).Where(ids => ids.Length > 0).OrderByDescending(ids => ids.Length)]);

    /// <summary>As many texts at a time as there are cores, each on one thread.</summary>
    public void RunSideBySide()
    {
        var next = -1;
        Thread[] threads = [.. Enumerable.Range(0, Cores).Select(_ => new Thread(() =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < texts.Count;) EmbeddedEncoder.Run(oneThread, texts[i], vectors: 1);
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }

    /// <summary>One text at a time, on as many threads as there are cores.</summary>
    public void RunOneByOne()
    {
        foreach (var text in texts) EmbeddedEncoder.Run(allThreads, text, vectors: 1);
    }

    public void Dispose()
    {
        oneThread.Dispose();
        allThreads.Dispose();
    }
}
