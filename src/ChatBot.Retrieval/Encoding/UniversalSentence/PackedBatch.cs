using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>The inputs of <see cref="Network"/> for one batch of texts, each of one token or more.</summary>
internal sealed class PackedBatch
{
    /// <summary>As good as minus infinity in a softmax over attention scores, and finite.</summary>
    private const float Never = -1e9f;

    private readonly int[] _ids, _positions, _tokens, _places;
    private readonly float[] _mask, _shares;
    private readonly int _texts, _longest;

    public PackedBatch(ReadOnlySpan<int[]> texts)
    {
        var total = 0;
        foreach (var text in texts)
        {
            total += text.Length;
            _longest = Math.Max(_longest, text.Length);
        }
        _texts = texts.Length;
        (_ids, _positions, _places) = (new int[total], new int[total], new int[total]);
        (_tokens, _mask, _shares) = (new int[_texts * _longest], new float[_texts * _longest], new float[_texts * _longest]);
        _mask.AsSpan().Fill(Never);
        var token = 0;
        for (var n = 0; n < texts.Length; n++)
            for (var t = 0; t < texts[n].Length; t++, token++)
            {
                var place = n * _longest + t;
                (_ids[token], _positions[token], _places[token]) = (texts[n][t], t, place);
                (_tokens[place], _mask[place], _shares[place]) = (token, 0, 1f / texts[n].Length);
            }
    }

    /// <summary>The vectors of the texts, one after another.</summary>
    public float[] Run(InferenceSession session)
    {
        using var ids = OrtValue.CreateTensorValueFromMemory(_ids, [_ids.Length]);
        using var positions = OrtValue.CreateTensorValueFromMemory(_positions, [_ids.Length]);
        using var tokens = OrtValue.CreateTensorValueFromMemory(_tokens, [_texts, _longest]);
        using var places = OrtValue.CreateTensorValueFromMemory(_places, [_ids.Length]);
        using var mask = OrtValue.CreateTensorValueFromMemory(_mask, [_texts, 1, 1, _longest]);
        using var shares = OrtValue.CreateTensorValueFromMemory(_shares, [_texts, 1, _longest]);
        var rows = new float[_texts * UniversalSentenceEncoder.Dimensions];
        using var vectors = OrtValue.CreateTensorValueFromMemory(rows, [_texts, UniversalSentenceEncoder.Dimensions]);
        using var options = new RunOptions();
        session.Run(options, [Network.Ids, Network.Positions, Network.Tokens, Network.Places, Network.Mask, Network.Shares],
            [ids, positions, tokens, places, mask, shares], [Network.Vectors], [vectors]);
        return rows;
    }
}
