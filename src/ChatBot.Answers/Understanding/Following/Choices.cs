using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Spelling;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>A question back with choices, as a reader sees it, and the reader's answer to it.</summary>
public static partial class Choices
{
    /// <summary>"Do you mean “Lavrov”, “Putin” or “NATO”?"</summary>
    /// <param name="choices">One or more, without quotation marks.</param>
    public static string Ask(IReadOnlyList<string> choices)
    {
        var quoted = choices.Select(choice => $"“{choice}”").ToList();
        if (quoted is [var only])
            return $"Do you mean {only}?";
        return $"Do you mean {string.Join(", ", quoted.SkipLast(1))} or {quoted[^1]}?";
    }

    /// <summary>
    /// What is asked, where a text answers the question back of the turn before it by number, by name or by a part of one; else null. A
    /// choice that is no question itself takes the place of what the turn's question left open.
    /// </summary>
    public static string? Chosen(string text, Turn turn)
    {
        if (turn.Answered || turn.Choices is not { Count: > 0 } choices || Pick(text, choices) is not { } chosen)
            return null;
        if (QuestionWords.Asks(chosen))
            return chosen;
        var asked = turn.Understood;
        if (Pronouns.Resolve(asked, [new(chosen, chosen, "", false)]) is { } resolved)
            return resolved;
        if (Mistyped(asked, chosen) is { } mistyped)
            return mistyped;
        if (Mentions.Names(asked)
            .FirstOrDefault(name => chosen.EndsWith(name.Of(asked), StringComparison.OrdinalIgnoreCase)) is { Length: > 0 } shorter)
            return string.Concat(asked.AsSpan(0, shorter.Start), chosen, asked.AsSpan(shorter.End));
        return QuestionWords.Asks(asked) && TextAnalyzer.Terms(asked).Count > 0 ? $"{asked.TrimEnd('?', '.', ' ')} about {chosen}?"
            : $"What do the articles say about {chosen}?";
    }

    // "Who is Forst?" asked of "Frost".
    private static string? Mistyped(string asked, string chosen)
    {
        var slips = Slips.Of(Folding.Fold(chosen));
        var written = TextAnalyzer.Tokens(asked).FirstOrDefault(token => slips.Contains(token.Word)).Range;
        return written.Length > 0 ? string.Concat(asked.AsSpan(0, written.Start), chosen, asked.AsSpan(written.End)) : null;
    }

    private static string? Pick(string text, IReadOnlyList<string> choices)
    {
        if (choices is [var only])
            return Yes().IsMatch(text)
                || TextAnalyzer.Terms(Meaning().Replace(text, "")) is { Count: > 0 } said && said.All(TextAnalyzer.Terms(only).Contains)
                ? only : null;
        if (Ordinal().Match(text) is { Success: true } ordinal)
        {
            var place = ordinal.Groups["last"].Success
                ? choices.Count
                : Enumerable.Range(1, 3).First(i => ordinal.Groups["n" + i].Success);
            return place <= choices.Count ? choices[place - 1] : null;
        }

        var terms = TextAnalyzer.Terms(Meaning().Replace(text, ""));
        if (terms.Count == 0)
            return null;
        var fitting = choices.Where(choice => terms.All(TextAnalyzer.Terms(choice).Contains)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    [GeneratedRegex(
        @"^\W*(?:i\s+mean\s+|(?:the\s+)?(?:number|option|choice)\s+)?(?:the\s+)?(?:(?<n1>first|former|1(?:st)?|one)|(?<n2>second|"
        + @"2(?:nd)?|two)|(?<n3>third|3(?:rd)?|three)|(?<last>last|latter))(?:\s+(?:one|option|choice|please))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\W*(?:yes|yeah|yep|yup|sure|right|correct|exactly|ok|okay|of\s+course|indeed|i\s+do|i\s+did|that\s+one|him|"
        + @"her)(?:[\s,]+(?:please|i\s+do|i\s+did|i\s+mean|that\s+one|him|her|it\s+is|exactly|of\s+course))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\W*(?:(?:no|yes|well|i\s+mean[t]?|about|please|the\s+one)\b[\s,]*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();
}
