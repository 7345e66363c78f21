namespace ChatBot.Host.Feedback;

/// <summary>An answer that a person gets and may rate.</summary>
/// <param name="Id">Names it in the message's thumbs.</param>
internal sealed record GivenAnswer(
    Guid Id, string Channel, string Conversation, string Question, string Understood, string Text, string Composer);
