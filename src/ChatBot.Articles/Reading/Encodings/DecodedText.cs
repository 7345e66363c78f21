namespace ChatBot.Articles.Reading.Encodings;

/// <summary>The characters of a file.</summary>
/// <param name="Text">Without byte order mark; bytes that are none of its encoding stand as U+FFFD.</param>
/// <param name="Guess">One sentence, where the encoding is a guess or some bytes are none of it; null where all is sure.</param>
internal sealed record DecodedText(string Text, string? Guess = null);
