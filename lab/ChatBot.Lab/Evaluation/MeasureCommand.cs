using System.Globalization;
using ChatBot.EncoderFiles.Onnx;
using ChatBot.Lab.Export;
using ChatBot.Lab.Network;
using ChatBot.Lab.Questions;
using ChatBot.Lab.Training;
using ChatBot.Retrieval.Reading;
using TorchSharp;

namespace ChatBot.Lab.Evaluation;

/// <summary>Measures a reader on everything that it has not learnt from.</summary>
internal static class MeasureCommand
{
    /// <param name="what">A checkpoint, a shipped file, or the folder of a program's reader.</param>
    public static void Run(IReadOnlyDictionary<string, Matrix> encoder, string what, ReaderPieces pieces, string data,
        IEnumerable<string> folders)
    {
        using var shipped = Directory.Exists(what) ? PassageReader.Load(what) : null;
        var read = shipped is null ? Taught(encoder, what, pieces).Read : Whole(shipped);
        var (chosen, articles) = (AnswerSets.Chosen(TeachingData.Load(data)), AnswerSets.Articles(folders));
        var memory = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(what))!, "alignment.txt");
        using var alignment = new AlignmentMemory(new TokenAlignment(new ReaderNetwork(encoder), pieces), memory);
        (AnswerSet, IReadOnlyList<Measured>)[] Read(IReadOnlyList<AnswerSet> sets) =>
        [
            .. sets.Select(set => (set, (IReadOnlyList<Measured>)[.. read(set.Questions)
                .Zip(set.Questions, (reading, question) =>
                    new Measured(question, reading, alignment.Of(question.Question, question.Passage)))]))
        ];
        using var still = torch.no_grad();
        Report.Write(Read(chosen), Read(articles));
    }

    private static Func<IReadOnlyList<ReadingQuestion>, PassageReading[]> Whole(PassageReader reader) => questions =>
    {
        var before = Environment.CpuUsage.TotalTime;
        PassageReading[] readings = [.. questions.Select(question => reader.Read(question.Question, [question.Passage])[0])];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{questions.Count} passages read, "
            + $"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / questions.Count:F1} ms of processor time each"));
        return readings;
    };

    private static NetworkReader Taught(IReadOnlyDictionary<string, Matrix> encoder, string path, ReaderPieces pieces)
    {
        var network = ReaderNetwork.Create(encoder);
        TaughtWeights.PutInto(network, encoder, path);
        return new NetworkReader(network, pieces);
    }
}
