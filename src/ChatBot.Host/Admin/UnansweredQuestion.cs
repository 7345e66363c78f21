namespace ChatBot.Host.Admin;

/// <summary>A question that was refused, however often it was asked.</summary>
/// <param name="Text">As it was understood.</param>
/// <param name="Reason">Name of a <see cref="ChatBot.Answers.RefusalReason"/>.</param>
/// <param name="Times">How often.</param>
/// <param name="LastAt">When it was asked last.</param>
internal sealed record UnansweredQuestion(string Text, string Reason, long Times, DateTimeOffset LastAt);
