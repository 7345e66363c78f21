using System.Text.Json;

namespace ChatBot.BotFramework.Turns;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status, 200 to 599.</param>
/// <param name="Body">The JSON body, or null for none.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    /// <summary>For an invoke whose name is not known: 501.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);
}
