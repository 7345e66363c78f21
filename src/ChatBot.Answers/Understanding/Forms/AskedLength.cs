using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>How many sentences a reader asks for: "in one sentence", "in three bullet points".</summary>
internal static partial class AskedLength
{
    /// <summary>The text without the words that ask for a length, and the length; null where none is asked for.</summary>
    public static (string Text, int? Sentences) Read(string text)
    {
        var match = Length().Match(text);
        if (match.Success && FormWords.NumberOf(match.Groups["number"].Value.ToLowerInvariant()) is { } number)
            return (string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length)).Trim(), number);
        return (text, null);
    }

    [GeneratedRegex(
        @"[,\s]\s*(?:in|with|as|using)\s+(?:only\s+|just\s+|no\s+more\s+than\s+|at\s+most\s+|about\s+|a\s+)?(?<number>\w+)\s+(?:short\s+|simple\s+|brief\s+)?(?:sentences?|lines?|points?|bullet\s+points?|bullets)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
