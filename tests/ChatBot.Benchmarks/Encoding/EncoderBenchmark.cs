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
        var clock = Stopwatch.StartNew();
        using var encoder = UniversalSentenceEncoder.Load(Options());
        output.WriteLine(Line($"load                {clock.Elapsed.TotalMilliseconds,8:F0} ms (this process's first)"));
        clock.Restart();
        UniversalSentenceEncoder.Load().Dispose();
        output.WriteLine(Line($"load again          {clock.Elapsed.TotalMilliseconds,8:F0} ms"));
        await MeasureAsync("passages", texts.Passages, encoder, output);
        await MeasureAsync("sentences", texts.Sentences, encoder, output);
        await MeasureQuestionsAsync(texts.Sentences, encoder, output);
        return 0;
    }

    private static EncoderOptions Options()
    {
        var options = new EncoderOptions();
        if (Environment.GetEnvironmentVariable("BT") is { } bt) options = options with { BatchTokens = int.Parse(bt) };
        if (Environment.GetEnvironmentVariable("PAR") is { } par) options = options with { Parallelism = int.Parse(par) };
        return options;
    }

    /// <summary>Both in turn, several times, so that neither has the quieter machine; the best round of each counts.</summary>
    private static async Task MeasureAsync(string what, string[] texts, UniversalSentenceEncoder encoder, TextWriter output)
    {
        var runtime = new RuntimeAlone(encoder, texts, Options());
        var (ours, alone) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var aloneRound = Time(runtime.Run);
            var start = Stopwatch.GetTimestamp();
            await encoder.GenerateAsync(texts);
            var oursRound = Stopwatch.GetElapsedTime(start);
            (ours, alone) = (oursRound < ours ? oursRound : ours, aloneRound < alone ? aloneRound : alone);
        }
        output.WriteLine(Line($"""
            {what,-20}{texts.Length,8} of {(double)runtime.Tokens / texts.Length:F1} tokens, {runtime.Batches} batches
              ours              {texts.Length / ours.TotalSeconds,8:F1} a second
              ONNX Runtime alone{texts.Length / alone.TotalSeconds,8:F1} a second
              ratio             {alone / ours,8:P1}
            """));
    }

    private static async Task MeasureQuestionsAsync(string[] sentences, UniversalSentenceEncoder encoder, TextWriter output)
    {
        var times = new List<double>();
        foreach (var sentence in sentences.Take(Questions))
        {
            var start = Stopwatch.GetTimestamp();
            await encoder.GenerateVectorAsync(sentence);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        output.WriteLine(Line($"one sentence        {times[times.Count / 2],8:F2} ms median, {times[times.Count * 95 / 100]:F2} ms p95"));
    }

    private static TimeSpan Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
