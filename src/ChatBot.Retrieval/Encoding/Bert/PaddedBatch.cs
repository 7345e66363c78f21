using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>The inputs of a BERT-style model for one batch of texts, padded to the longest, and what becomes of its output.</summary>
internal sealed class PaddedBatch
{
    public const string Ids = "input_ids", Mask = "attention_mask", Types = "token_type_ids", States = "last_hidden_state";
    private readonly int[] lengths;
    private readonly int longest;
    private readonly long[] ids, mask;

    public PaddedBatch(ReadOnlySpan<int[]> texts)
    {
        lengths = new int[texts.Length];
        for (var n = 0; n < texts.Length; n++) longest = Math.Max(longest, lengths[n] = texts[n].Length);
        (ids, mask) = (new long[texts.Length * longest], new long[texts.Length * longest]);
        for (var n = 0; n < texts.Length; n++)
            for (var t = 0; t < texts[n].Length; t++)
                (ids[n * longest + t], mask[n * longest + t]) = (texts[n][t], 1);
    }

    /// <summary>The vectors of the texts, each of length one, one after another.</summary>
    public float[] Run(InferenceSession session, Pooling pooling) =>
        Run(session, (states, dimensions) => Pool(states, dimensions, pooling));

    /// <summary>The vectors of the tokens of all texts, each of length one, one after another; those of padding too.</summary>
    public float[] RunTokens(InferenceSession session) => Run(session, (states, dimensions) =>
    {
        var vectors = states.ToArray();
        for (var start = 0; start < vectors.Length; start += dimensions) ToUnitLength(vectors.AsSpan(start, dimensions));
        return vectors;
    });

    private float[] Run(InferenceSession session, Func<ReadOnlySpan<float>, int, float[]> use)
    {
        long[] shape = [lengths.Length, longest];
        using var ids = OrtValue.CreateTensorValueFromMemory(this.ids, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(this.mask, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[this.ids.Length], shape);
        var inputs = new Dictionary<string, OrtValue> { [Ids] = ids, [Mask] = mask };
        if (session.InputMetadata.ContainsKey(Types)) inputs.Add(Types, types);
        using var options = new RunOptions();
        using var outputs = session.Run(options, inputs, [States]);
        return use(outputs[0].GetTensorDataAsSpan<float>(), (int)outputs[0].GetTensorTypeAndShape().Shape[2]);
    }

    private float[] Pool(ReadOnlySpan<float> states, int dimensions, Pooling pooling)
    {
        var vectors = new float[lengths.Length * dimensions];
        for (var n = 0; n < lengths.Length; n++)
        {
            var vector = vectors.AsSpan(n * dimensions, dimensions);
            for (var t = 0; t < (pooling is Pooling.Cls ? 1 : lengths[n]); t++)
                TensorPrimitives.Add(vector, states.Slice((n * longest + t) * dimensions, dimensions), vector);
            // The mean and the sum differ in length only, which is made one.
            ToUnitLength(vector);
        }
        return vectors;
    }

    private static void ToUnitLength(Span<float> vector) =>
        TensorPrimitives.Divide(vector, Math.Max(TensorPrimitives.Norm<float>(vector), float.Epsilon), vector);
}
