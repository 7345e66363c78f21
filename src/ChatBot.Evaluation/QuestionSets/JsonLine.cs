using System.Text.Json;

namespace ChatBot.Evaluation.QuestionSets;

/// <summary>One JSON object of a .jsonl file, and typed access to its members. A member that is null counts as absent.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="Number">Line number, 1 upwards.</param>
/// <param name="Fields">The object.</param>
internal readonly record struct JsonLine(string File, int Number, JsonElement Fields)
{
    public string RequiredText(string name) => Text(name) ?? throw Fault($"\"{name}\" is missing");

    public string? Text(string name) => Find(name) is { } value ? TextOf(value, name) : null;

    public bool Flag(string name, bool absent) => Find(name) switch
    {
        null => absent,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Fault($"\"{name}\" must be true or false"),
    };

    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw Fault($"\"{name}\" must be a list of strings");

        var line = this;
        return [.. value.EnumerateArray().Select(item => line.TextOf(item, name))];
    }

    public JsonElement? Find(string name) =>
        Fields.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string TextOf(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Fault($"\"{name}\" must hold strings");

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException invalid)
        {
            throw new QuestionSetException(Fault($"\"{name}\" is not valid Unicode text").Message, invalid);
        }
    }

    public QuestionSetException Fault(string what) => new($"{File}, line {Number}: {what}.");
}
