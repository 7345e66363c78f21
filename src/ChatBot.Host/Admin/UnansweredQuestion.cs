namespace ChatBot.Host.Admin;

/// <summary>A question that was refused, however often it was asked.</summary>
/// <param name="Text">As it was asked last.</param>
/// <param name="Understood">As it was understood, made whole from its conversation.</param>
/// <param name="Reason">Name of a <see cref="ChatBot.Answers.RefusalReason"/>.</param>
/// <param name="Times">How often.</param>
/// <param name="LastAt">When it was asked last.</param>
internal sealed record UnansweredQuestion(string Text, string Understood, string Reason, long Times, DateTimeOffset LastAt);
