namespace ChatBot.Language.Interviews;

/// <summary>A question of an interviewer with what it is answered.</summary>
/// <param name="Asked">The question, without the name or letter before it.</param>
/// <param name="Told">The answer, without the name or letter before it; all of its paragraphs.</param>
/// <param name="Answerer">The name before the answer; null where none stands there.</param>
public sealed record Exchange(TextRange Asked, TextRange Told, TextRange? Answerer)
{
    /// <summary>Where the answer's line begins: at the name or letter before it.</summary>
    public required int Start { get; init; }

    /// <summary>Whether a name or letter stands before it: where none does, the question may be a heading.</summary>
    public bool IsLabelled { get; init; }
}
