using System.Text.Json;
using ChatBot.Answers.Conversations;

namespace ChatBot.Evaluation.QuestionSets;

/// <summary>
/// Earlier turns of a question. Two forms are read: messages, <c>{"role": "user" | "assistant", "text": "…"}</c>, where a user's
/// message opens a turn and the assistant's messages up to the next one are its answer; and whole turns,
/// <c>{"question": "…", "answer": "…"}</c>. An assistant's message before the first of a user belongs to no turn and is left out.
/// A turn without an answer counts as refused.
/// </summary>
internal static class History
{
    public static IReadOnlyList<Turn> Read(JsonLine line)
    {
        if (line.Find("history") is not { } history)
            return [];
        if (history.ValueKind != JsonValueKind.Array)
            throw line.Fault("\"history\" must be a list of turns");

        var turns = new List<Turn>();
        foreach (var item in history.EnumerateArray())
            Add(turns, item, line);
        return turns;
    }

    private static void Add(List<Turn> turns, JsonElement item, JsonLine line)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw line.Fault("\"history\" must hold objects with \"role\" and \"text\"");

        if (Member(item, "question", line) is { } question)
        {
            turns.Add(TurnOf(question, Member(item, "answer", line) ?? ""));
            return;
        }

        var text = Member(item, "text", line) ?? Member(item, "content", line)
            ?? throw line.Fault("a turn of \"history\" has no \"text\"");
        switch (Member(item, "role", line))
        {
            case "user":
                turns.Add(TurnOf(text, ""));
                break;
            case "assistant" when turns.Count > 0:
                var last = turns[^1];
                turns[^1] = TurnOf(last.Question, last.Answered ? $"{last.Answer} {text}" : text);
                break;
            case "assistant":
                break;
            default:
                throw line.Fault("\"role\" in \"history\" must be \"user\" or \"assistant\"");
        }
    }

    private static Turn TurnOf(string question, string answer) =>
        new(question, Understood: question, answer, Answered: !string.IsNullOrWhiteSpace(answer));

    private static string? Member(JsonElement item, string name, JsonLine line) =>
        item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? line.TextOf(value, $"history.{name}")
            : null;
}
