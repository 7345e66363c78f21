using System.Globalization;
using System.Runtime.InteropServices;

namespace ChatBot.EncoderFiles.Onnx;

/// <summary>
/// An ONNX model in the making (IR 8, opset 17). Values are known by name. Field numbers are those of onnx.proto, release 1.12.
/// </summary>
internal sealed class OnnxGraph(string name)
{
    private const int IrVersion = 8, Opset = 17;
    private readonly ProtoMessage graph = new ProtoMessage().Text(field: 2, name);
    private int nodes;

    /// <summary>Declares an input; a dimension is a number, or a name where it differs from run to run.</summary>
    public string Input(string name, OnnxType type, params object[] shape)
    {
        graph.Message(field: 11, ValueInfo(name, type, shape));
        return name;
    }

    /// <summary>Declares which value is an output, and as what.</summary>
    public void Output(string name, OnnxType type, params object[] shape) => graph.Message(field: 12, ValueInfo(name, type, shape));

    /// <summary>A constant whose elements are stored little-endian, row by row.</summary>
    public string Constant(string name, OnnxType type, ReadOnlyMemory<byte> elements, params ReadOnlySpan<int> shape)
    {
        var tensor = new ProtoMessage();
        foreach (var length in shape) tensor.Integer(field: 1, length);
        graph.Message(field: 5, tensor.Integer(field: 2, (int)type).Text(field: 8, name).Bytes(field: 9, elements));
        return name;
    }

    /// <summary>A constant whose elements lie in a file beside the model's.</summary>
    public string Constant(string name, OnnxType type, string file, FilePart part, params ReadOnlySpan<int> shape)
    {
        var tensor = new ProtoMessage();
        foreach (var length in shape) tensor.Integer(field: 1, length);
        tensor.Integer(field: 2, (int)type).Text(field: 8, name);
        (string Key, string Value)[] entries =
            [("location", file), ("offset", part.Offset.ToString(CultureInfo.InvariantCulture)),
                ("length", part.Length.ToString(CultureInfo.InvariantCulture))];
        foreach (var (key, value) in entries) tensor.Message(field: 13, new ProtoMessage().Text(field: 1, key).Text(field: 2, value));
        graph.Message(field: 5, tensor.Integer(field: 14, 1));
        return name;
    }

    public string Constant(string name, params ReadOnlySpan<long> elements) =>
        Constant(name, OnnxType.Int64, MemoryMarshal.AsBytes(elements).ToArray(), elements.Length);

    public string Constant(string name, float element) => Constant(name, OnnxType.Single, BitConverter.GetBytes(element));

    /// <summary>A node of one output, which is returned. Operators outside of ONNX's own set are written domain:operator.</summary>
    public string Node(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<OnnxAttribute> attributes) =>
        Nodes(operation, outputs: 1, inputs, attributes)[0];

    /// <summary>A node of several outputs.</summary>
    public string[] Nodes(string operation, int outputs, ReadOnlySpan<string> inputs, params ReadOnlySpan<OnnxAttribute> attributes)
    {
        var node = new ProtoMessage();
        foreach (var input in inputs) node.Text(field: 1, input);
        var names = new string[outputs];
        for (var i = 0; i < outputs; i++) node.Text(field: 2, names[i] = $"{operation}_{nodes}_{i}");
        node.Text(field: 3, $"{operation}_{nodes++}");
        var colon = operation.IndexOf(':', StringComparison.Ordinal);
        node.Text(field: 4, operation[(colon + 1)..]);
        foreach (var attribute in attributes) node.Message(field: 5, attribute.ToMessage());
        if (colon > 0) node.Text(field: 7, operation[..colon]);
        graph.Message(field: 1, node);
        return names;
    }

    /// <summary>Gives a value another name, such as that of an output.</summary>
    public void Rename(string from, string to) => graph.Message(field: 1, new ProtoMessage().Text(field: 1, from).Text(field: 2, to)
        .Text(field: 3, $"rename_{nodes++}").Text(field: 4, "Identity"));

    /// <summary>The model as the bytes of an .onnx file.</summary>
    public byte[] ToModel() => new ProtoMessage()
        .Integer(field: 1, IrVersion)
        .Text(field: 2, "ChatBot")
        .Message(field: 7, graph)
        .Message(field: 8, new ProtoMessage().Text(field: 1, "").Integer(field: 2, Opset))
        .Message(field: 8, new ProtoMessage().Text(field: 1, "com.microsoft").Integer(field: 2, 1))
        .ToArray();

    private static ProtoMessage ValueInfo(string name, OnnxType type, object[] shape)
    {
        var dimensions = new ProtoMessage();
        foreach (var dimension in shape)
            dimensions.Message(field: 1, dimension is int length
                ? new ProtoMessage().Integer(field: 1, length)
                : new ProtoMessage().Text(field: 2, (string)dimension));
        var tensor = new ProtoMessage().Integer(field: 1, (int)type).Message(field: 2, dimensions);
        return new ProtoMessage().Text(field: 1, name).Message(field: 2, new ProtoMessage().Message(field: 1, tensor));
    }
}
