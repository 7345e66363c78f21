using System.Globalization;
using ChatBot.Lab.Evaluation;
using ChatBot.Lab.Export;
using ChatBot.Lab.Lists;
using ChatBot.Lab.Native;
using ChatBot.Lab.Network;
using ChatBot.Lab.Questions;
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
        + "lab list ENCODER DATA LISTS [COUNT] | lab teach-lists ENCODER DATA LISTS RUN [SAMPLES [SECONDS [FROM [SEED]]]] | "
        + "lab cut ENCODER WEIGHTS FILE [RANK] | lab blend ENCODER FILE RANK WEIGHTS=SHARE… | "
        + "lab measure ENCODER WHAT DATA SET… | lab eval-pages FOLDER");
    return 1;
}
var seed = args[0] == "teach" ? Number(7, 1) : args[0] == "teach-lists" ? Number(8, 1) : 1;
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
        Teach(3, mixture => mixture.Draw, pieces);
        return 0;
    case "list":
        using (var reader = PassageReader.Load(args[1]))
            new ListCommand(reader).Run(TeachingData.Load(args[2]), args[3], Number(4, 20_000));
        return 0;
    case "teach-lists":
        var lists = ListedQuestion.Load(args[3]);
        Teach(4, mixture => new ListMixture(lists, mixture, seed).Draw, new ReaderPieces(vocabulary, ReaderPieces.LongestList));
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

// From the argument that names the folder of the run on: how many samples, how long, from what.
void Teach(int at, Func<Mixture, Func<int, ReadingQuestion>> draw, ReaderPieces pieces)
{
    var isTaughtOn = args.Length > at + 3;
    var options = new TeachingOptions(args[at], Number(at + 1, 60_000), Number(at + 2, 3_600), seed, Pace: isTaughtOn ? 0.6 : 1);
    var network = ReaderNetwork.Create(encoder);
    if (isTaughtOn) TaughtWeights.PutInto(network, encoder, args[at + 3]);
    using var reader = PassageReader.Load(args[1]);
    var mixture = new Mixture(TeachingData.Load(args[2]), new TemptingPassage(reader), seed);
    using var teacher = new Teacher(network, draw(mixture), pieces, options);
    teacher.Run();
}
