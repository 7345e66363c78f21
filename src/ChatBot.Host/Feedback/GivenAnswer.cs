namespace ChatBot.Host.Feedback;

/// <summary>An answer that a person got and may rate.</summary>
/// <param name="Id">Names it in the message's thumbs.</param>
/// <param name="ActivityId">The message on its channel, where the channel told.</param>
internal sealed record GivenAnswer(
    Guid Id, string Channel, string Conversation, string? ActivityId, string Question, string Understood, string Text, string Composer);
