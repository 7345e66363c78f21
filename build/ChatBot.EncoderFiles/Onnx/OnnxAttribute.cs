namespace ChatBot.EncoderFiles.Onnx;

/// <summary>An attribute of a node: AttributeProto of onnx.proto.</summary>
internal readonly record struct OnnxAttribute(string Name, object Value)
{
    public static implicit operator OnnxAttribute((string Name, object Value) pair) => new(pair.Name, pair.Value);

    public ProtoMessage ToMessage()
    {
        const int type = 20;
        var message = new ProtoMessage().Text(field: 1, Name);
        switch (Value)
        {
            case float number: return message.Single(field: 2, number).Integer(type, 1);
            case int number: return message.Integer(field: 3, number).Integer(type, 2);
            case int[] numbers:
                foreach (var number in numbers) message.Integer(field: 8, number);
                return message.Integer(type, 7);
            default: throw new ArgumentException($"An attribute cannot be a {Value.GetType().Name}.");
        }
    }
}
