namespace ChatBot.BotFramework.Turns;

/// <summary>How a turn ended.</summary>
/// <param name="Response">What an invoke is answered with, if the bot said so.</param>
internal readonly record struct TurnEnd(TurnOutcome Outcome, InvokeResult? Response = null);
