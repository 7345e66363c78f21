using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Reading;

/// <summary>One run of the reader's network, whose inputs and outputs are those of ChatBot.EncoderFiles' ReaderGraph.</summary>
internal static class ReaderRun
{
    private const string Ids = "ids", Types = "types", Spans = "spans", Answerable = "answerable";

    public static PassageReading Of(InferenceSession session, ReaderInput input)
    {
        var length = input.Ids.Length;
        var (types, spans, answerable) = (new int[length], new float[2 * length], new float[1]);
        types.AsSpan(input.PassageStart).Fill(1);
        using (var ids = OrtValue.CreateTensorValueFromMemory(input.Ids, [1, length]))
        using (var kinds = OrtValue.CreateTensorValueFromMemory(types, [1, length]))
        using (var ends = OrtValue.CreateTensorValueFromMemory(spans, [1, length, 2]))
        using (var there = OrtValue.CreateTensorValueFromMemory(answerable, [1, 1, 1]))
        using (var options = new RunOptions())
            session.Run(options, [Ids, Types], [ids, kinds], [Spans, Answerable], [ends, there]);

        var (first, last) = (new float[length], new float[length]);
        for (var n = 0; n < length; n++) (first[n], last[n]) = (spans[2 * n], spans[2 * n + 1]);
        return new PassageReading(answerable[0], new SpanScores(input, first, last));
    }
}
