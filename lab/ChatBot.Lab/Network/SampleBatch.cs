using static TorchSharp.torch;

namespace ChatBot.Lab.Network;

/// <summary>Several samples as tensors [samples, pieces], padded to the longest.</summary>
internal sealed class SampleBatch
{
    public SampleBatch(IReadOnlyList<Sample> samples)
    {
        (Count, Length) = (samples.Count, samples.Max(sample => sample.Input.Ids.Length));
        var (ids, types, absent, barred) =
            (new long[Count * Length], new long[Count * Length], new float[Count * Length], new float[Count * Length]);
        Array.Fill(absent, -10_000f);
        Array.Fill(barred, -10_000f);
        for (var row = 0; row < Count; row++)
        {
            var (input, start) = (samples[row].Input, row * Length);
            for (var n = 0; n < input.Ids.Length; n++)
            {
                ids[start + n] = input.Ids[n];
                absent[start + n] = 0;
                if (n < input.PassageStart) continue;
                types[start + n] = 1;
                if (n < input.Ids.Length - 1) barred[start + n] = 0;
            }
            barred[start] = 0;
        }
        long[] shape = [Count, Length];
        (Ids, Types, Absent, Barred) = (tensor(ids, shape), tensor(types, shape), tensor(absent, shape), tensor(barred, shape));
        First = tensor(samples.Select(sample => (long)sample.First).ToArray());
        Last = tensor(samples.Select(sample => (long)sample.Last).ToArray());
        Answerable = tensor(samples.Select(sample => sample.IsAnswerable ? 1f : 0f).ToArray());
    }

    public int Count { get; }

    public int Length { get; }

    public Tensor Ids { get; }

    public Tensor Types { get; }

    /// <summary>0 where there is a piece, a large negative number behind the end.</summary>
    public Tensor Absent { get; }

    /// <summary>0 where an answer can begin or end ([CLS] and the passage), a large negative number elsewhere.</summary>
    public Tensor Barred { get; }

    public Tensor First { get; }

    public Tensor Last { get; }

    public Tensor Answerable { get; }
}
