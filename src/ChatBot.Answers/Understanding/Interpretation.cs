using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding.SmallTalk;
using ChatBot.Language.Languages;

namespace ChatBot.Answers.Understanding;

/// <summary>What a question comes to before anything is searched for it.</summary>
/// <param name="Text">The question made whole, in English as far as it could be read.</param>
public sealed record Interpretation(string Text)
{
    /// <summary>Why it is not to be searched for, or null.</summary>
    public RefusalReason? Reason { get; init; }

    /// <summary>ISO 639-1 code of the language it was asked in; a refusal speaks it.</summary>
    public string Language { get; init; } = LanguageGuess.English;

    /// <summary>Whether it asks about the bot itself.</summary>
    public bool IsAboutBot { get; init; }

    /// <summary>What it says where it is nothing but small talk; null for all else.</summary>
    public SmallTalkKind? SmallTalk { get; init; }

    /// <summary>Whether the answer is wanted in another language than the articles'.</summary>
    public bool WantsOtherLanguage { get; init; }

    /// <summary>What the turns before say of what it is about, to be searched for beside it; null where there are none.</summary>
    public string? Context { get; init; }

    /// <summary>A name that no article has and that is like one of theirs; null where there is none.</summary>
    public string? Doubted { get; init; }

    /// <summary>The names of the articles that <see cref="Doubted"/> may be a slip of, the likeliest first.</summary>
    public IReadOnlyList<string> Meant { get; init; } = [];

    /// <summary>Ids of the articles that the turns before were answered from, where the question names nothing that is new in the
    /// conversation; else empty.</summary>
    public IReadOnlyCollection<string> Focus { get; init; } = [];

    /// <summary>What earlier answers said and must not come again, since it asks for more than that; empty otherwise.</summary>
    public IReadOnlyList<SaidSentence> Said { get; init; } = [];
}
