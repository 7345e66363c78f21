namespace ChatBot.Language.Frames;

/// <summary>A word that says no, and what it says no to.</summary>
/// <param name="At">The word.</param>
/// <param name="Scope">The words with content right behind it, in its clause; the first is what is denied.</param>
public sealed record Denial(int At, IReadOnlyList<int> Scope);
