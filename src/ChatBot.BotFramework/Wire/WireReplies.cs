using System.Text.Json;

namespace ChatBot.BotFramework.Wire;

/// <summary>What a turn answers in the body where its sender waits: all of its activities in order, and an invoke's own body.</summary>
internal sealed record WireReplies(IReadOnlyList<WireActivity> Activities, JsonElement? Body = null);
