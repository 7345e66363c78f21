using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>
/// Questions of our own, asked as people ask: in other words than the passage's, and half of them for what it does not tell. The file has
/// no passage: it knows each by its hash.
/// </summary>
internal static class NaturalQuestions
{
    /// <summary>So many sentences of a document of news are one passage.</summary>
    public const int Sentences = 5;

    private const int HashDigits = 16;

    /// <summary>Those whose passage is among the given ones.</summary>
    /// <param name="path">One JSON object a line: "passage" (the first digits of the SHA-256 of its UTF-8), "question", and "start" and
    /// "length" of the answer in UTF-16, or neither.</param>
    /// <param name="passages">Passages that may be learnt from, each with the title of its document, empty where it has none.</param>
    public static IReadOnlyList<ReadingQuestion> Load(string path, IEnumerable<(string Text, string Title)> passages)
    {
        var known = new Dictionary<string, (string Text, string Title)>(StringComparer.Ordinal);
        foreach (var passage in passages) known.TryAdd(Hash(passage.Text), passage);
        return [.. File.ReadLines(path).Select((line, n) => Read(line, n, known)).OfType<ReadingQuestion>()];
    }

    private static ReadingQuestion? Read(string line, int number, Dictionary<string, (string Text, string Title)> passages)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (!passages.TryGetValue(root.GetProperty("passage").GetString()!, out var passage)) return null;
        TextRange? answer = root.TryGetProperty("start", out var start)
            ? new(start.GetInt32(), root.GetProperty("length").GetInt32()) : null;
        return new ReadingQuestion($"natural-{number}", passage.Title, root.GetProperty("question").GetString()!, passage.Text, answer);
    }

    private static string Hash(string passage) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(passage)))[..HashDigits];
}
