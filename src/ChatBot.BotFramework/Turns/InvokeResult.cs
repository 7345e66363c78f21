using System.Text.Json;

namespace ChatBot.BotFramework.Turns;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status, 200 to 599.</param>
/// <param name="Body">The JSON body, or null for none.</param>
internal sealed record InvokeResult(int Status, JsonElement? Body = null)
{
    /// <summary>For an invoke whose name is not known: 501.</summary>
    public static InvokeResult NotImplemented { get; } = new(501);

    /// <summary>For a turn that ended so: what the bot said, 501 where it said nothing, and 500 where it failed.</summary>
    internal static InvokeResult Of(TurnEnd end) =>
        end.Outcome == TurnOutcome.Completed ? end.Response ?? NotImplemented : new InvokeResult(500);
}
