using System.Text.Json;

namespace ChatBot.BotFramework.Turns;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status, 200 to 599.</param>
/// <param name="Body">The JSON body, or null for none.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    /// <summary>For an invoke whose name is not known: 501.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);

    /// <summary>200 with an empty object: what Teams takes for feedback that was kept; it shows an error for anything else.</summary>
    public static InvokeResponse Empty { get; } = new(200, JsonSerializer.SerializeToElement(new System.Text.Json.Nodes.JsonObject()));

    /// <summary>For a turn that ended so: what the bot said, 501 where it said nothing, and 500 where it failed.</summary>
    internal static InvokeResponse Of(TurnEnd end) =>
        end.Outcome == TurnOutcome.Completed ? end.Response ?? NotImplemented : new InvokeResponse(500);
}
