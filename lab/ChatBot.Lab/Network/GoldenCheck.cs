using System.Text.Json;
using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.EncoderFiles.Onnx;
using ChatBot.Retrieval.Reading;
using static TorchSharp.torch;

namespace ChatBot.Lab.Network;

/// <summary>Compares tokens and vectors of our network, before it learns, with those of the encoder as it was published.</summary>
internal static class GoldenCheck
{
    /// <summary>Whether all token ids are the same; the largest difference of a vector's first values is printed.</summary>
    public static bool Run(string path, IReadOnlyDictionary<string, Matrix> encoder, WordPieces pieces)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var (same, texts, worst) = (0, 0, new float[2]);
        ReaderNetwork[] networks = [new(encoder, isSingle: true), new(encoder)];
        using var still = no_grad();
        foreach (var entry in json.RootElement.GetProperty("ArcticXs").EnumerateArray())
        {
            using var scope = NewDisposeScope();
            var text = entry.GetProperty("text").GetString() ?? "";
            int[] wanted = [.. entry.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())];
            var ids = pieces.Tokenize(text);
            texts++;
            if (ids.SequenceEqual(wanted)) same++;
            else Console.WriteLine($"{text}: {string.Join(' ', ids)} instead of {string.Join(' ', wanted)}");
            // One segment: everything is a question, and no piece is of the second type.
            var sample = new Sample(new ReadingQuestion("", "", text, "", null), new ReaderInput(wanted, wanted.Length, []), 0, 0);
            for (var n = 0; n < networks.Length; n++)
            {
                var first = networks[n].Encode(new SampleBatch([sample]), isLearning: false).select(1, 0).to_type(ScalarType.Float32);
                var vector = nn.functional.normalize(first, 2, 1);
                var values = vector[0].contiguous().data<float>().ToArray();
                worst[n] = Math.Max(worst[n],
                    entry.GetProperty("first8").EnumerateArray().Select((value, i) => Math.Abs(value.GetSingle() - values[i])).Max());
            }
        }
        Console.WriteLine($"{same} of {texts} texts have the same tokens; "
            + $"vectors differ by at most {worst[0]:E1} in single precision, {worst[1]:E1} in bfloat16.");
        return same == texts;
    }
}
