using System.Diagnostics;
using System.Globalization;
using ChatBot.Lab.Network;
using ChatBot.Retrieval.Reading;
using static TorchSharp.torch;

namespace ChatBot.Lab.Training;

/// <summary>Teaches a reader, and writes a checkpoint every so many questions. Goes on where it stopped.</summary>
internal sealed class Teacher(ReaderNetwork network, Mixture mixture, ReaderPieces pieces, TeachingOptions options) : IDisposable
{
    private const int BatchSize = 12, Chunk = 24 * BatchSize, SaveEvery = 2_000;
    private readonly AdamW optimiser = new(network.Learnt, rate: 2e-4, headRate: 5e-4);
    private readonly SideBySide threads = new();
    private readonly Stopwatch watch = new();
    private double before, spanLoss, answerableLoss, rivalLoss;
    private int startedWith, taught, batches;

    public void Run()
    {
        Directory.CreateDirectory(options.Folder);
        Restore();
        watch.Start();
        var saved = taught / SaveEvery;
        for (var chunk = taught / Chunk; chunk * Chunk < options.Samples && Progress < 1; chunk++)
        {
            foreach (var batch in Batches(chunk))
            {
                Learn(batch);
                if (Progress >= 1) break;
            }
            taught = (chunk + 1) * Chunk;
            Report();
            if (taught / SaveEvery == saved) continue;
            saved = taught / SaveEvery;
            Save(chunk + 1);
        }
        Save(taught / Chunk);
    }

    public void Dispose() => threads.Dispose();

    private double Seconds => before + watch.Elapsed.TotalSeconds;

    private double Progress => Math.Max((double)taught / options.Samples, Seconds / options.Seconds);

    /// <summary>A question and its rival stay together.</summary>
    private Sample[][][] Batches(int chunk)
    {
        Sample[]? Read(Drawn drawn) => Sample.Of(drawn.Question, pieces) is not { } question ? null
            : drawn.Rival is { } other && Sample.Of(other, pieces) is { } rival ? [question, rival] : [question];
        var drawn = Enumerable.Range(chunk * Chunk, Chunk).Select(n => Read(mixture.Draw(n))).OfType<Sample[]>()
            .OrderBy(samples => samples.Max(sample => sample.Input.Ids.Length)).ToArray();
        var batches = drawn.Chunk(BatchSize).ToArray();
        new Random(options.Seed + chunk).Shuffle(batches);
        return batches;
    }

    /// <summary>
    /// Each half of a batch is computed by a thread of its own, which need not wait for the other after every operation; their gradients
    /// add up.
    /// </summary>
    private void Learn(Sample[][] drawn)
    {
        var losses = new Losses[2];
        void Half(int n)
        {
            var half = drawn.Where((_, index) => index % 2 == n).ToArray();
            if (half.Length > 0) losses[n] = Gradients(half, (double)half.Length / drawn.Length);
        }
        threads.Do(() => Half(0), () => Half(1));
        optimiser.Step(options.Pace * Schedule.Factor(Progress), threads);
        spanLoss += losses.Sum(loss => loss.Span);
        answerableLoss += losses.Sum(loss => loss.Answerable);
        rivalLoss += losses.Sum(loss => loss.Rival);
        this.batches++;
        taught += drawn.Length;
    }

    private Losses Gradients(Sample[][] drawn, double share)
    {
        using var scope = NewDisposeScope();
        var batch = new SampleBatch([.. drawn.SelectMany(samples => samples)]);
        var votes = new Votes(batch, network.Run(batch, isLearning: true));
        var (span, there, rival) = (votes.SpanLoss() * share, votes.AnswerableLoss() * share, votes.RivalLoss(drawn) * share);
        (span + there + rival).backward();
        return new(span.item<float>(), there.item<float>(), rival.item<float>());
    }

    private readonly record struct Losses(double Span, double Answerable, double Rival);

    private void Report()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Seconds,6:F0} s {taught,6} questions ({(taught - startedWith) / watch.Elapsed.TotalSeconds:F1} a second) "
            + $"span {spanLoss / this.batches:F3} answerable {answerableLoss / this.batches:F3} rivals {rivalLoss / this.batches:F3}"));
        (spanLoss, answerableLoss, rivalLoss, this.batches) = (0, 0, 0, 0);
    }

    private void Save(int chunk)
    {
        Checkpoint.Save(Path.Combine(options.Folder, $"{taught / SaveEvery * SaveEvery:D6}.weights"), [.. network.Learnt]);
        Checkpoint.Save(Path.Combine(options.Folder, "state.weights"), optimiser.State);
        File.WriteAllText(Path.Combine(options.Folder, "state.txt"),
            string.Create(CultureInfo.InvariantCulture, $"{chunk} {optimiser.Steps} {Seconds}"));
    }

    private void Restore()
    {
        var path = Path.Combine(options.Folder, "state.txt");
        if (!File.Exists(path)) return;
        var state = File.ReadAllText(path).Split(' ');
        optimiser.Restore(Checkpoint.Load(Path.Combine(options.Folder, "state.weights")),
            int.Parse(state[1], CultureInfo.InvariantCulture));
        before = double.Parse(state[2], CultureInfo.InvariantCulture);
        startedWith = taught = int.Parse(state[0], CultureInfo.InvariantCulture) * Chunk;
    }
}
