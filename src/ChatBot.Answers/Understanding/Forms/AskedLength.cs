using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>How many sentences a reader asks for: "in one sentence", "in three bullet points".</summary>
public static partial class AskedLength
{
    /// <summary>The text without the words that ask for a length, and the length; null where none is asked for.</summary>
    public static (string Text, int? Sentences) Read(string text)
    {
        var match = Length().Match(text);
        if (match.Success && FormWords.NumberOf(match.Groups["number"].Value.ToLowerInvariant()) is { } number)
            return (string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length)).Trim(), number);
        return (text, null);
    }

    /// <summary>
    /// The text without a length asked for at its end, where it is sure that one is: "in two sentences", not "with two points". A question
    /// that one sentence answers has no other length.
    /// </summary>
    public static string Without(string text)
    {
        var match = AtEnd().Match(text);
        return match.Success ? string.Concat(text.AsSpan(0, match.Index), match.Groups["stop"].ValueSpan) : text;
    }

    [GeneratedRegex(
        @"[,\s]\s*in\s+(?:only\s+|just\s+|no\s+more\s+than\s+|at\s+most\s+|about\s+)?\w+\s+(?:short\s+|simple\s+|"
        + @"brief\s+)?(?:sentences?|bullet\s+points?|bullets)\s*(?<stop>[?.!]?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(
        @"[,\s]\s*(?:in|with|as|using)\s+(?:only\s+|just\s+|no\s+more\s+than\s+|at\s+most\s+|about\s+|"
        + @"a\s+)?(?<number>\w+)\s+(?:short\s+|simple\s+|brief\s+)?(?:sentences?|lines?|points?|bullet\s+points?|bullets)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
