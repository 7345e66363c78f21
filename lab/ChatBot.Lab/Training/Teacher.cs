using System.Diagnostics;
using System.Globalization;
using ChatBot.Lab.Network;
using ChatBot.Retrieval.Reading;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ChatBot.Lab.Training;

/// <summary>
/// Teaches a reader, and writes a checkpoint every so many samples. Goes on where it stopped. Of each chunk of samples a part are passages
/// of one article that are weighed against one another.
/// </summary>
internal sealed class Teacher(ReaderNetwork network, Mixture mixture, ReaderPieces pieces, TeachingOptions options) : IDisposable
{
    private const int BatchSize = 16, Chunk = 24 * BatchSize, SaveEvery = 2_000, Together = 4, Contests = 16 * BatchSize / Together;
    private readonly AdamW optimiser = new(network.Learnt, rate: 2e-4, headRate: 5e-4);
    private readonly SideBySide threads = new();
    private readonly Stopwatch watch = new();
    private double before, spanLoss, answerableLoss, contestLoss;
    private int startedWith, taught, batches, contests;

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

    private TeachingBatch[] Batches(int chunk)
    {
        var contests = Enumerable.Range(chunk * Contests, Contests)
            .Select(n => mixture.DrawTogether(n, Together).Select(passage => Sample.Of(passage, pieces)).OfType<Sample>().ToArray())
            .Where(question => question.Length == Together && question[0].IsAnswerable)
            .OrderBy(question => question.Max(sample => sample.Input.Ids.Length)).Chunk(BatchSize / Together)
            .Select(questions => new TeachingBatch([.. questions.SelectMany(question => question)], Together));
        var singles = Chunk - Contests * Together;
        var batches = Enumerable.Range(chunk * singles, singles).Select(n => Sample.Of(mixture.Draw(n), pieces)).OfType<Sample>()
            .OrderBy(sample => sample.Input.Ids.Length).Chunk(BatchSize).Select(samples => new TeachingBatch(samples, 1))
            .Concat(contests).ToArray();
        new Random(options.Seed + chunk).Shuffle(batches);
        return batches;
    }

    /// <summary>
    /// Each half of a batch is computed by a thread of its own, which need not wait for the other after every operation; their gradients
    /// add up.
    /// </summary>
    private void Learn(TeachingBatch batch)
    {
        var losses = new (double Span, double Answerable, double Contest)[2];
        void Half(int n)
        {
            var half = batch.Half(n);
            if (half.Samples.Count > 0) losses[n] = Gradients(half, (double)half.Samples.Count / batch.Samples.Count);
        }
        threads.Do(() => Half(0), () => Half(1));
        optimiser.Step(options.Pace * Schedule.Factor(Progress), threads);
        spanLoss += losses.Sum(loss => loss.Span);
        answerableLoss += losses.Sum(loss => loss.Answerable);
        contestLoss += losses.Sum(loss => loss.Contest);
        this.batches++;
        if (batch.Together > 1) contests++;
        taught += batch.Samples.Count;
    }

    private (double Span, double Answerable, double Contest) Gradients(TeachingBatch half, double share)
    {
        using var scope = NewDisposeScope();
        var batch = new SampleBatch(half.Samples);
        var (first, last, answerable) = network.Run(batch, isLearning: true);
        var span = (F.cross_entropy(first, batch.First) + F.cross_entropy(last, batch.Last)) * (share / 2);
        var there = F.binary_cross_entropy_with_logits(answerable, batch.Answerable) * share;
        if (half.Together == 1)
        {
            (span + there).backward();
            return (span.item<float>(), there.item<float>(), 0);
        }
        var contest = PassageContest.Loss(batch, first, last, answerable, half.Together) * share;
        (span + there + contest).backward();
        return (span.item<float>(), there.item<float>(), contest.item<float>());
    }

    private void Report()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Seconds,6:F0} s {taught,6} samples ({(taught - startedWith) / watch.Elapsed.TotalSeconds:F1} a second) "
            + $"span {spanLoss / this.batches:F3} answerable {answerableLoss / this.batches:F3} "
            + $"contest {contestLoss / Math.Max(1, contests):F3}"));
        (spanLoss, answerableLoss, contestLoss, this.batches, contests) = (0, 0, 0, 0, 0);
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
