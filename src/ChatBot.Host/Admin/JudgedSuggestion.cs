namespace ChatBot.Host.Admin;

/// <summary>A question with what an editor decided about suggesting it.</summary>
internal sealed record JudgedSuggestion(string Question, SuggestionVerdict Verdict, DateTimeOffset At, string Who);
