namespace ChatBot.Host.Json;

/// <summary>A range of a sentence's text, in UTF-16 code units.</summary>
internal sealed record PhraseJson(int Start, int End);
