using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;
using ChatBot.Language;

namespace ChatBot.Learning.Trials;

/// <summary>
/// Whether a sentence is somebody's speech without saying so: it stands inside of a quotation that opened before it, or speaks as "I" or to
/// "you". Said in other words it would lose its speaker, so that it is no longer sure to be true.
/// </summary>
internal static partial class Spoken
{
    public static bool Is(string text, TextRange sentence)
    {
        var words = sentence.Of(text);
        var paragraph = text.LastIndexOf('\n', Math.Max(0, sentence.Start - 1)) + 1;
        return IsOpen(text[Math.Min(paragraph, sentence.Start)..sentence.Start]) || IsOpen(words)
            || Person().Matches(words).Any(match => !Rephraser.IsQuoted(words, match.Index, match.Length));
    }

    // More marks are opened than closed; straight ones open and close in turn.
    private static bool IsOpen(string text) =>
        text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '"') % 2 == 1 || Typewritten().Count(text) % 2 == 1;

    [GeneratedRegex(@"\b(?:I|we|my|our|ours|us|me|mine|you|your|yours|We|My|Our|You|Your)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("''", RegexOptions.CultureInvariant)]
    private static partial Regex Typewritten();
}
