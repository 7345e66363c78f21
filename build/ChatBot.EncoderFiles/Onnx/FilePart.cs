namespace ChatBot.EncoderFiles.Onnx;

/// <summary>Where the elements of a tensor lie in a file.</summary>
internal readonly record struct FilePart(int Offset, int Length);
