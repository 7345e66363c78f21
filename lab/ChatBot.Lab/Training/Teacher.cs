using System.Diagnostics;
using System.Globalization;
using ChatBot.Lab.Network;
using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Reading;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ChatBot.Lab.Training;

/// <summary>Teaches a reader, and writes a checkpoint every so many samples. Goes on where it stopped.</summary>
/// <param name="network">What is taught.</param>
/// <param name="draw">The nth question to learn from.</param>
/// <param name="pieces">How much is read of each.</param>
/// <param name="options">How to teach.</param>
internal sealed class Teacher(ReaderNetwork network, Func<int, ReadingQuestion> draw, ReaderPieces pieces, TeachingOptions options)
    : IDisposable
{
    private const int BatchSize = 16, Chunk = 24 * BatchSize, SaveEvery = 2_000;
    private readonly AdamW optimiser = new(network.Learnt, rate: 2e-4, headRate: 5e-4);
    private readonly SideBySide threads = new();
    private readonly Stopwatch watch = new();
    private double before, spanLoss, answerableLoss;
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

    private Sample[][] Batches(int chunk)
    {
        var samples = Enumerable.Range(chunk * Chunk, Chunk).Select(n => Sample.Of(draw(n), pieces)).OfType<Sample>()
            .OrderBy(sample => sample.Input.Ids.Length).ToArray();
        var batches = samples.Chunk(BatchSize).ToArray();
        new Random(options.Seed + chunk).Shuffle(batches);
        return batches;
    }

    /// <summary>
    /// Each half of a batch is computed by a thread of its own, which need not wait for the other after every operation; their gradients
    /// add up.
    /// </summary>
    private void Learn(Sample[] samples)
    {
        var losses = new (double Span, double Answerable)[2];
        void Half(int n)
        {
            var half = samples.Where((_, index) => index % 2 == n).ToArray();
            if (half.Length > 0) losses[n] = Gradients(half, (double)half.Length / samples.Length);
        }
        threads.Do(() => Half(0), () => Half(1));
        optimiser.Step(options.Pace * Schedule.Factor(Progress), threads);
        spanLoss += losses.Sum(loss => loss.Span);
        answerableLoss += losses.Sum(loss => loss.Answerable);
        this.batches++;
        taught += samples.Length;
    }

    private (double Span, double Answerable) Gradients(Sample[] samples, double share)
    {
        using var scope = NewDisposeScope();
        var batch = new SampleBatch(samples);
        var (first, last, answerable) = network.Run(batch, isLearning: true);
        var span = (F.cross_entropy(first, batch.First) + F.cross_entropy(last, batch.Last)) * (share / 2);
        var there = F.binary_cross_entropy_with_logits(answerable, batch.Answerable) * share;
        (span + there).backward();
        return (span.item<float>(), there.item<float>());
    }

    private void Report()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Seconds,6:F0} s {taught,6} samples ({(taught - startedWith) / watch.Elapsed.TotalSeconds:F1} a second) "
            + $"span {spanLoss / this.batches:F3} answerable {answerableLoss / this.batches:F3}"));
        (spanLoss, answerableLoss, this.batches) = (0, 0, 0);
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
