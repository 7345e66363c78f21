using Google.Protobuf;

namespace ChatBot.EncoderFiles.Onnx;

/// <summary>A protocol-buffers message in the making; its parts are complete before they are added to it.</summary>
internal sealed class ProtoMessage
{
    private readonly List<Action<CodedOutputStream>> fields = [];
    private int size;

    public ProtoMessage Integer(int field, long value) => Add(field, WireFormat.WireType.Varint,
        CodedOutputStream.ComputeInt64Size(value), output => output.WriteInt64(value));

    public ProtoMessage Single(int field, float value) => Add(field, WireFormat.WireType.Fixed32,
        CodedOutputStream.ComputeFloatSize(value), output => output.WriteFloat(value));

    public ProtoMessage Text(int field, string value) => Add(field, WireFormat.WireType.LengthDelimited,
        CodedOutputStream.ComputeStringSize(value), output => output.WriteString(value));

    /// <summary>Bytes that are copied only when the whole message is written.</summary>
    public ProtoMessage Bytes(int field, ReadOnlyMemory<byte> value)
    {
        var bytes = UnsafeByteOperations.UnsafeWrap(value);
        return Add(field, WireFormat.WireType.LengthDelimited, CodedOutputStream.ComputeBytesSize(bytes),
            output => output.WriteBytes(bytes));
    }

    public ProtoMessage Message(int field, ProtoMessage value) => Add(field, WireFormat.WireType.LengthDelimited,
        CodedOutputStream.ComputeLengthSize(value.size) + value.size,
        output =>
        {
            output.WriteLength(value.size);
            value.WriteTo(output);
        });

    public byte[] ToArray()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(size);
        using var output = new CodedOutputStream(bytes);
        WriteTo(output);
        output.CheckNoSpaceLeft();
        return bytes;
    }

    private ProtoMessage Add(int field, WireFormat.WireType type, int size, Action<CodedOutputStream> write)
    {
        fields.Add(output =>
        {
            output.WriteTag(field, type);
            write(output);
        });
        this.size += CodedOutputStream.ComputeTagSize(field) + size;
        return this;
    }

    private void WriteTo(CodedOutputStream output)
    {
        foreach (var write in fields) write(output);
    }
}
