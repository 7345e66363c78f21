using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>The inputs of a BERT-style model for one batch of texts, padded to the longest, and what becomes of its output.</summary>
internal sealed class PaddedBatch
{
    public const string Ids = "input_ids", Mask = "attention_mask", Types = "token_type_ids", States = "last_hidden_state";
    private readonly int[] _lengths;
    private readonly int _longest;
    private readonly long[] _ids, _mask;

    public PaddedBatch(ReadOnlySpan<int[]> texts)
    {
        _lengths = new int[texts.Length];
        for (var n = 0; n < texts.Length; n++) _longest = Math.Max(_longest, _lengths[n] = texts[n].Length);
        (_ids, _mask) = (new long[texts.Length * _longest], new long[texts.Length * _longest]);
        for (var n = 0; n < texts.Length; n++)
            for (var t = 0; t < texts[n].Length; t++)
                (_ids[n * _longest + t], _mask[n * _longest + t]) = (texts[n][t], 1);
    }

    /// <summary>The vectors of the texts, each of length one, one after another.</summary>
    public float[] Run(InferenceSession session, Pooling pooling)
    {
        long[] shape = [_lengths.Length, _longest];
        using var ids = OrtValue.CreateTensorValueFromMemory(_ids, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(_mask, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[_ids.Length], shape);
        var inputs = new Dictionary<string, OrtValue> { [Ids] = ids, [Mask] = mask };
        if (session.InputMetadata.ContainsKey(Types)) inputs.Add(Types, types);
        using var options = new RunOptions();
        using var outputs = session.Run(options, inputs, [States]);
        return Pool(outputs[0].GetTensorDataAsSpan<float>(), (int)outputs[0].GetTensorTypeAndShape().Shape[2], pooling);
    }

    private float[] Pool(ReadOnlySpan<float> states, int dimensions, Pooling pooling)
    {
        var vectors = new float[_lengths.Length * dimensions];
        for (var n = 0; n < _lengths.Length; n++)
        {
            var vector = vectors.AsSpan(n * dimensions, dimensions);
            for (var t = 0; t < (pooling is Pooling.Cls ? 1 : _lengths[n]); t++)
                TensorPrimitives.Add(vector, states.Slice((n * _longest + t) * dimensions, dimensions), vector);
            // The mean and the sum differ in length only, which is made one.
            TensorPrimitives.Divide(vector, Math.Max(TensorPrimitives.Norm<float>(vector), float.Epsilon), vector);
        }
        return vectors;
    }
}
