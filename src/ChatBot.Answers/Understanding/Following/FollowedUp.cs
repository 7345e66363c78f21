namespace ChatBot.Answers.Understanding.Following;

/// <summary>A question made whole from the turns before it.</summary>
/// <param name="Text">The whole question, to be read by a person and searched for.</param>
/// <param name="ExcludesEarlier">Whether it asks for more than was said: "what else?", "why?". Earlier answers must not come again.</param>
public sealed record FollowedUp(string Text, bool ExcludesEarlier = false);
