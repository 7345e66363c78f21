using System.Globalization;
using ChatBot.Lab.Evaluation;
using ChatBot.Lab.Export;
using ChatBot.Lab.Native;
using ChatBot.Lab.Network;
using ChatBot.Lab.Training;
using ChatBot.Pages;
using ChatBot.EncoderFiles.Onnx;
using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.Retrieval.Encoding.Onnx;
using ChatBot.Retrieval.Reading;
using TorchSharp;

if (args is ["eval-pages", ..])
    return await EvalPagesCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
TorchLibrary.Fit();
// Threads are ours: whole batches side by side keep two cores busier than threads within every operation.
NativeEnvironment.Set("OMP_NUM_THREADS", "1");
torch.set_num_threads(1);
torch.set_num_interop_threads(1);
string Argument(int n, string fallback) => args.Length > n ? args[n] : fallback;
int Number(int n, int fallback) => int.Parse(Argument(n, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

if (args.Length < 3)
{
    Console.Error.WriteLine("lab check ENCODER GOLDEN | lab draw ENCODER DATA [COUNT] | "
        + "lab teach ENCODER DATA RUN [SAMPLES [SECONDS [FROM [SEED]]]] | "
        + "lab cut ENCODER WEIGHTS FILE [RANK] | lab blend ENCODER FILE RANK WEIGHTS=SHARE… | "
        + "lab measure ENCODER WHAT DATA SET… | lab eval-pages FOLDER");
    return 1;
}
var seed = args[0] == "teach" ? Number(7, 1) : 1;
torch.manual_seed(seed);
var encoder = PublishedWeights.Read(new OnnxModel(File.ReadAllBytes(Path.Combine(args[1], "model.onnx"))));
var vocabulary = Path.Combine(args[1], "vocab.txt");
var pieces = new ReaderPieces(vocabulary);
switch (args[0])
{
    case "check":
        return GoldenCheck.Run(args[2], encoder, new WordPieces(vocabulary, 512)) ? 0 : 1;
    case "draw":
        var drawn = TeachingData.Load(args[2]);
        using (var reader = PassageReader.Load(args[1]))
            MixtureReport.Write(drawn, new Mixture(drawn, new TemptingPassage(reader), seed), Number(3, 20));
        return 0;
    case "teach":
        var options = new TeachingOptions(args[3], Number(4, 60_000), Number(5, 3_600), seed, Pace: args.Length > 6 ? 0.6 : 1);
        var network = ReaderNetwork.Create(encoder);
        if (args.Length > 6) TaughtWeights.PutInto(network, encoder, args[6]);
        using (var reader = PassageReader.Load(args[1]))
        {
            var mixture = new Mixture(TeachingData.Load(args[2]), new TemptingPassage(reader), seed);
            using var teacher = new Teacher(network, mixture, pieces, options);
            teacher.Run();
        }
        return 0;
    case "cut":
        File.WriteAllBytes(args[3], Cutter.Cut(encoder, Checkpoint.Load(args[2]), Number(4, 64)).ToArray());
        Console.WriteLine($"{args[3]}: {new FileInfo(args[3]).Length / 1e6:F2} MB");
        return 0;
    case "blend":
        File.WriteAllBytes(args[2], Cutter.Cut(encoder, Blend.Of(encoder, args[4..]), Number(3, 96)).ToArray());
        Console.WriteLine($"{args[2]}: {new FileInfo(args[2]).Length / 1e6:F2} MB");
        return 0;
    case "measure":
        MeasureCommand.Run(encoder, args[2], pieces, args[3], args[4..]);
        return 0;
    default:
        Console.Error.WriteLine($"There is no command {args[0]}.");
        return 1;
}
