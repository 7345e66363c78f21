using System.Text.Json.Nodes;

namespace ChatBot.ModelServing;

/// <summary>What one event of a stream adds.</summary>
/// <param name="Kind">Which field it adds to.</param>
/// <param name="Written">The text that it adds there; for the beginning of a call the function's name.</param>
/// <param name="Index">Which call it belongs to.</param>
/// <param name="Id">Of the call, where it begins one.</param>
internal sealed record ReplyPiece(ReplyField Kind, string Written, int Index = 0, string? Id = null)
{
    public static ReplyPiece Text(string text) => new(ReplyField.Content, text);

    public static ReplyPiece Refusal(string text) => new(ReplyField.Refusal, text);

    public static ReplyPiece Call(int index, string id, string name) => new(ReplyField.Call, name, index, id);

    public static ReplyPiece Arguments(int index, string part) => new(ReplyField.Arguments, part, index);

    public JsonObject ToDelta() => Kind switch
    {
        ReplyField.Content => new() { ["content"] = Written },
        ReplyField.Refusal => new() { ["refusal"] = Written },
        ReplyField.Call => Tool(new() { ["name"] = Written, ["arguments"] = "" }),
        _ => Tool(new() { ["arguments"] = Written }),
    };

    private JsonObject Tool(JsonObject function)
    {
        var call = new JsonObject { ["index"] = Index, ["function"] = function };
        if (Id is not null)
        {
            call["id"] = Id;
            call["type"] = "function";
        }
        return new() { ["tool_calls"] = new JsonArray(call) };
    }
}
