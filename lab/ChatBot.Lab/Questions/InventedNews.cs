using System.Text.Json;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>
/// Short news that nobody ever reported, written for this, with questions asked as people ask: half of them for what the news does not
/// tell.
/// </summary>
internal static class InventedNews
{
    /// <summary>All questions of a file, each with its news as passage.</summary>
    /// <param name="path">One JSON object a line: "title", "text", and "questions", each with "q" and "a", the answer word for word, or
    /// null where there is none.</param>
    public static IReadOnlyList<ReadingQuestion> Load(string path) => [.. File.ReadLines(path).SelectMany(Read)];

    private static IEnumerable<ReadingQuestion> Read(string line, int number)
    {
        var news = JsonDocument.Parse(line).RootElement;
        var text = news.GetProperty("text").GetString()!;
        var title = news.GetProperty("title").GetString()!;
        foreach (var question in news.GetProperty("questions").EnumerateArray())
            yield return new ReadingQuestion($"invented-{number}", title, question.GetProperty("q").GetString()!, text,
                Answer(text, question.GetProperty("a").GetString()));
    }

    private static TextRange? Answer(string text, string? words) =>
        words is null ? null : new TextRange(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
