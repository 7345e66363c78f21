namespace ChatBot.Language.Languages;

/// <summary>A word or phrase of another language with its English.</summary>
/// <param name="Words">Its words, folded; one that ends in "*" stands for any ending of a few letters.</param>
/// <param name="English">The English for it, empty where English leaves it out.</param>
/// <param name="IsName">Whether it names a person, place or organisation, which scripts with capitals write with one.</param>
public sealed record Entry(IReadOnlyList<string> Words, string English, bool IsName);
