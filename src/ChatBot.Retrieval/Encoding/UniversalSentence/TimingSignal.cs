using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>What tells the encoder a token's place: row p is sin(p*f) for 128 frequencies f, then cos(p*f).</summary>
internal static class TimingSignal
{
    public const int Width = 256;
    private const string Frequencies =
        "module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1";

    /// <summary>The signal for every place a token can have, row by row.</summary>
    public static byte[] Make(Weights weights)
    {
        var frequencies = MemoryMarshal.Cast<byte, float>(weights[Frequencies].Elements.Span);
        var signal = new float[UniversalSentenceEncoder.MaxTokens * Width];
        for (var place = 0; place < UniversalSentenceEncoder.MaxTokens; place++)
            for (var i = 0; i < frequencies.Length; i++)
            {
                var (sine, cosine) = MathF.SinCos(place * frequencies[i]);
                signal[place * Width + i] = sine;
                signal[place * Width + frequencies.Length + i] = cosine;
            }
        return MemoryMarshal.AsBytes<float>(signal).ToArray();
    }
}
