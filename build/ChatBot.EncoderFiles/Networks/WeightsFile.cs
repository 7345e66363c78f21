using System.Buffers;
using System.Runtime.InteropServices;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>The file in the making that the networks of one encoder share their weights in. Each of them is there once.</summary>
internal sealed class WeightsFile(string name)
{
    /// <summary>Where ONNX Runtime may map a file into memory, a tensor should begin at a multiple of the processor's widest
    /// register.</summary>
    private const int Alignment = 64;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Dictionary<string, FilePart> parts = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Declares a tensor of the file in a graph, and writes it where that is not done yet.</summary>
    public string Constant<T>(OnnxGraph graph, string tensor, OnnxType type, Func<T[]> elements, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        if (!parts.TryGetValue(tensor, out var part)) parts.Add(tensor, part = Write(MemoryMarshal.AsBytes<T>(elements())));
        return graph.Constant(tensor, type, name, part, shape);
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    private FilePart Write(ReadOnlySpan<byte> elements)
    {
        bytes.Write(new byte[(Alignment - bytes.WrittenCount % Alignment) % Alignment]);
        var part = new FilePart(bytes.WrittenCount, elements.Length);
        bytes.Write(elements);
        return part;
    }
}
