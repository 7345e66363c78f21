using System.Text.Json;

namespace ChatBot.Benchmarks.Answering;

/// <summary>Questions to measure with.</summary>
internal static class QuestionFile
{
    /// <summary>The lines of a text file, or the "question" of each line of a .jsonl file.</summary>
    public static string[] Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line));
        return [.. Path.GetExtension(path) is ".jsonl" ? lines.Select(Question) : lines];
    }

    private static string Question(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("question").GetString()!;
    }
}
