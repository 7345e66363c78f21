using System.Diagnostics;
using System.Globalization;
using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;

namespace ChatBot.Benchmarks.Encoding;

/// <summary>Measures the encoder against what ONNX Runtime alone reaches on the same tokens.</summary>
internal static class EncoderBenchmark
{
    private const int Rounds = 5, Questions = 200;

    public static async Task<int> RunAsync(string path, TextWriter output)
    {
        var texts = BenchmarkTexts.Read(path);
        var start = Stopwatch.GetTimestamp();
        using var encoder = EmbeddedEncoder.Load();
        var load = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await encoder.GenerateVectorAsync("What did Lavrov demand?");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {load.TotalMilliseconds:F0} ms, first question "
            + $"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms (cold process)"));
        await MeasureAsync("passages", texts.Passages, encoder, output);
        await MeasureAsync("sentences", texts.Sentences, encoder, output);
        await MeasureQuestionsAsync(texts.Sentences, encoder, output);
        return 0;
    }

    /// <summary>Each in turn, several times, so that none has the quieter machine; the best round of each counts.</summary>
    private static async Task MeasureAsync(string what, string[] texts, OnnxEncoder encoder, TextWriter output)
    {
        using var runtime = RuntimeAlone.For(texts, encoder);
        var best = new[] { TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue };
        long tokens = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await Time(0, async () => tokens = (await encoder.GenerateAsync(texts)).Usage!.InputTokenCount!.Value);
            await Time(1, () => Task.Run(runtime.RunSideBySide));
            await Time(2, () => Task.Run(runtime.RunOneByOne));
        }
        var alone = best[1] < best[2] ? best[1] : best[2];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{texts.Length} {what} of {(double)tokens / texts.Length:F1} tokens"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  encoder                           {texts.Length / best[0].TotalSeconds,8:F1} {what}/s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  ONNX Runtime alone, side by side  {texts.Length / best[1].TotalSeconds,8:F1} {what}/s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  ONNX Runtime alone, one by one    {texts.Length / best[2].TotalSeconds,8:F1} {what}/s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  encoder / the better              {100 * (alone / best[0]),8:F1} %"));

        async Task Time(int which, Func<Task> work)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed < best[which]) best[which] = elapsed;
        }
    }

    private static async Task MeasureQuestionsAsync(string[] sentences, OnnxEncoder encoder, TextWriter output)
    {
        var times = new List<double>();
        foreach (var sentence in sentences.Take(Questions))
        {
            var start = Stopwatch.GetTimestamp();
            await encoder.GenerateVectorAsync(sentence);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one sentence alone {times[times.Count / 2]:F2} ms median, {times[times.Count * 95 / 100]:F2} ms p95"));
    }
}
