namespace ChatBot.EncoderFiles.Onnx;

/// <summary>Element types with their numbers in onnx.proto (TensorProto.DataType).</summary>
internal enum OnnxType
{
    Single = 1,
    UInt8 = 2,
    Int8 = 3,
    Int32 = 6,
    Int64 = 7,
}
