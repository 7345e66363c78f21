namespace ChatBot.Answers.Conversations;

/// <summary>One question of a conversation with its answer.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Understood">Made whole from the turns before.</param>
/// <param name="Answer">What was answered, as text without markers.</param>
/// <param name="Answered">False for a refusal.</param>
public sealed record Turn(string Question, string Understood, string Answer, bool Answered);
