namespace ChatBot.BotFramework.Wire;

/// <summary>What reading gave: an activity that keeps the rules, or the problem as one sentence for the sender.</summary>
internal readonly record struct ReadActivity(WireActivity? Activity, string? Problem);
