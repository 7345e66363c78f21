using System.Runtime.InteropServices;
using ChatBot.EncoderFiles.Networks;
using Google.Protobuf;

namespace ChatBot.EncoderFiles.Onnx;

/// <summary>What is read of a published .onnx file: its constants, and which constant each node multiplies with. Field numbers are those of
/// onnx.proto.</summary>
internal sealed class OnnxModel : INetworkWeights
{
    private readonly Dictionary<string, Matrix> constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> inputs = new(StringComparer.Ordinal);

    /// <exception cref="InvalidProtocolBufferException">The bytes are no such file.</exception>
    public OnnxModel(byte[] model) => Read(model, (field, graph) =>
    {
        if (field == 7) Read(graph.ReadBytes(), ReadGraphField);
        else graph.SkipLastField();
    });

    /// <summary>A constant of single-precision numbers.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public Matrix Constant(string name) =>
        constants.GetValueOrDefault(name) ?? throw new InvalidDataException($"The published model has no constant {name}.");

    /// <summary>The constant that a node multiplies its first input with; exporters give those no name of their own.</summary>
    /// <exception cref="InvalidDataException">There is no such node, or it multiplies with something else.</exception>
    public Matrix Kernel(string node) => inputs.GetValueOrDefault(node) is [_, var kernel]
        ? Constant(kernel)
        : throw new InvalidDataException($"The published model has no node {node} of two inputs.");

    private void ReadGraphField(int field, CodedInputStream graph)
    {
        if (field == 1) ReadNode(graph.ReadBytes());
        else if (field == 5) ReadConstant(graph.ReadBytes());
        else graph.SkipLastField();
    }

    private void ReadNode(ByteString node)
    {
        var name = "";
        var inputs = new List<string>();
        Read(node, (field, input) =>
        {
            if (field == 1) inputs.Add(input.ReadString());
            else if (field == 3) name = input.ReadString();
            else input.SkipLastField();
        });
        this.inputs[name] = [.. inputs];
    }

    private void ReadConstant(ByteString tensor)
    {
        var name = "";
        var shape = new List<int>();
        var type = 0;
        var elements = ByteString.Empty;
        Read(tensor, (field, input) =>
        {
            if (field == 1) shape.Add((int)input.ReadInt64());
            else if (field == 2) type = input.ReadInt32();
            else if (field == 8) name = input.ReadString();
            else if (field == 9) elements = input.ReadBytes();
            else input.SkipLastField();
        });
        if (type == (int)OnnxType.Single && shape.Count is 1 or 2)
            constants[name] = new Matrix(shape is [var rows, _] ? rows : 1, shape[^1],
                MemoryMarshal.Cast<byte, float>(elements.Span).ToArray());
    }

    private static void Read(ByteString message, Action<int, CodedInputStream> read) => Read(message.ToByteArray(), read);

    private static void Read(byte[] message, Action<int, CodedInputStream> read)
    {
        var input = new CodedInputStream(message);
        for (uint tag; (tag = input.ReadTag()) != 0;) read(WireFormat.GetTagFieldNumber(tag), input);
    }
}
