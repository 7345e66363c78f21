using System.Text.RegularExpressions;

namespace ChatBot.Answers.Injection;

/// <summary>Where an imperative may stand in a sentence: at its beginning, behind a label such as "note to ai:", behind "please" or "you must", behind a stop.</summary>
internal static partial class ImperativeStarts
{
    private const int MostSkipped = 10;

    private static readonly HashSet<string> Labels =
    [
        "important", "note", "notes", "notice", "attention", "attn", "warning", "reminder", "update", "task", "tasks", "instruction", "instructions", "command", "commands", "admin", "administrator",
        "system", "assistant", "assistants", "developer", "user", "new", "message", "messages", "to", "for", "all", "ai", "ais", "the", "bot", "bots", "chatbot", "chatbots", "llm", "llms", "model",
        "models", "language", "override", "prompt", "ps", "hi", "hello", "hey", "dear", "urgent", "editor", "security", "test", "step",
    ];

    private static readonly HashSet<string> Adverbs =
    [
        "please", "now", "kindly", "always", "just", "simply", "then", "first", "instead", "so", "and", "also", "immediately", "completely", "henceforth", "from", "on", "you", "must", "should", "will", "shall",
    ];

    /// <summary>Offsets in a sentence in plain letters; some of them more than once.</summary>
    public static IEnumerable<int> In(string plain) => Skip(plain, 0, Labels).Concat(Openers().Matches(plain).SelectMany(opener => Skip(plain, opener.Index + opener.Length, null)));

    // The place itself, and behind each of the words that may stand before an imperative there.
    private static IEnumerable<int> Skip(string plain, int start, HashSet<string>? labels)
    {
        for (var skipped = 0; skipped <= MostSkipped; skipped++)
        {
            while (start < plain.Length && !char.IsLetterOrDigit(plain[start]))
                start++;
            var end = start;
            while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
                end++;
            if (end == start)
                yield break;
            yield return start;
            var word = plain[start..end];
            if (!Adverbs.Contains(word) && labels?.Contains(word) != true && !(labels is not null && char.IsAsciiDigit(word[0])))
                yield break;
            start = end;
        }
    }

    [GeneratedRegex(
        @"[.!?;>\]=#]\s+|-\s+|\bplease\b|,\s*then\b|\b(?:you|ais?|assistant|chat-?bot|bot|model)\s+(?:must|should|shall|will|have\s+to|need\s+to|are\s+(?:now\s+)?to|may)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Openers();
}
