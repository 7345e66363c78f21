namespace ChatBot.Host.Json;

/// <summary>The words of a sentence that answer: a range of its text, in UTF-16 code units, <paramref name="End"/> exclusive, and what
/// stands there.</summary>
internal sealed record PhraseJson(int Start, int End, string Text);
