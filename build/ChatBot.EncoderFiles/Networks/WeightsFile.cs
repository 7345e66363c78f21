using System.Buffers;
using System.Runtime.InteropServices;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>The file in the making that the networks of one encoder share their weights in. Each of them is there once.</summary>
internal sealed class WeightsFile(string name)
{
    /// <summary>Where ONNX Runtime may map a file into memory, a tensor should begin at a multiple of the processor's widest register.</summary>
    private const int Alignment = 64;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Dictionary<string, FilePart> _parts = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Declares a tensor of the file in a graph, and writes it where that is not done yet.</summary>
    public string Constant<T>(OnnxGraph graph, string tensor, OnnxType type, Func<T[]> elements, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        if (!_parts.TryGetValue(tensor, out var part)) _parts.Add(tensor, part = Write(MemoryMarshal.AsBytes<T>(elements())));
        return graph.Constant(tensor, type, name, part, shape);
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private FilePart Write(ReadOnlySpan<byte> elements)
    {
        _bytes.Write(new byte[(Alignment - _bytes.WrittenCount % Alignment) % Alignment]);
        var part = new FilePart(_bytes.WrittenCount, elements.Length);
        _bytes.Write(elements);
        return part;
    }
}
