using System.Runtime.InteropServices;
using ChatBot.EncoderFiles.Onnx;
using static TorchSharp.torch;

namespace ChatBot.Lab.Network;

/// <summary>Named tensors in a file, in single precision.</summary>
internal static class Checkpoint
{
    public static void Save(string path, IReadOnlyCollection<(string Name, Tensor Value)> tensors)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".part")))
        {
            writer.Write(tensors.Count);
            foreach (var (name, value) in tensors)
            {
                writer.Write(name);
                writer.Write(value.shape.Length);
                foreach (var length in value.shape) writer.Write((int)length);
                using var flat = value.detach().contiguous();
                writer.Write(MemoryMarshal.AsBytes(flat.data<float>().ToArray().AsSpan()));
            }
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    public static Dictionary<string, Matrix> Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var weights = new Dictionary<string, Matrix>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var shape = new int[reader.ReadInt32()];
            for (var n = 0; n < shape.Length; n++) shape[n] = reader.ReadInt32();
            var values = new float[shape.Aggregate(1, (product, length) => product * length)];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            weights.Add(name, new Matrix(shape.Length > 1 ? shape[0] : 1, shape[^1], values));
        }
        return weights;
    }
}
