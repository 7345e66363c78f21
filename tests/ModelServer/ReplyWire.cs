using System.Text.Json.Nodes;

namespace ChatBot.ModelServing;

/// <summary>Writes replies in the wire format: <see href="https://platform.openai.com/docs/api-reference/chat"/>.</summary>
internal sealed class ReplyWire(string model)
{
    private const string Id = "chatcmpl-test";

    public string Delta(JsonObject delta, string? finish = null) =>
        Chunk(new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish }), null);

    public string Usage((int In, int Out) tokens) => Chunk([], tokens);

    public string Whole(IReadOnlyList<ReplyPiece> pieces, string finish, (int In, int Out)? tokens)
    {
        var message = new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = Joined(pieces, ReplyField.Content),
            ["refusal"] = Joined(pieces, ReplyField.Refusal)
        };
        var calls = pieces.Where(piece => piece.Kind == ReplyField.Call).Select(call => (JsonNode)new JsonObject
        {
            ["id"] = call.Id,
            ["type"] = "function",
            ["function"] = new JsonObject
            {
                ["name"] = call.Written,
                ["arguments"] = Joined([.. pieces.Where(piece => piece.Index == call.Index)], ReplyField.Arguments) ?? "",
            },
        }).ToArray();
        if (calls.Length > 0)
            message["tool_calls"] = new JsonArray(calls);
        return Document("chat.completion",
            new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish }), tokens);
    }

    private string Chunk(JsonArray choices, (int In, int Out)? tokens) => Document("chat.completion.chunk", choices, tokens);

    private string Document(string kind, JsonArray choices, (int In, int Out)? tokens)
    {
        var document = new JsonObject
        {
            ["id"] = Id,
            ["object"] = kind,
            ["created"] = 1_700_000_000,
            ["model"] = model,
            ["choices"] = choices
        };
        if (tokens is var (input, output))
            document["usage"] = new JsonObject
            {
                ["prompt_tokens"] = input,
                ["completion_tokens"] = output,
                ["total_tokens"] = input + output
            };
        return document.ToJsonString();
    }

    private static string? Joined(IReadOnlyList<ReplyPiece> pieces, ReplyField field)
    {
        var parts = pieces.Where(piece => piece.Kind == field).Select(piece => piece.Written).ToList();
        return parts.Count == 0 ? null : string.Concat(parts);
    }
}
