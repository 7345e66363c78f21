using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.Benchmarks.Encoding;

/// <summary>Real text to measure with.</summary>
internal sealed partial record BenchmarkTexts(string[] Passages, string[] Sentences)
{
    private const int WordsPerPassage = 90, MostPassages = 500, MostSentences = 2_000;

    /// <summary>Reads the .txt files of a folder, or the "text" of each line of a .jsonl file.</summary>
    public static BenchmarkTexts Read(string path)
    {
        string[] texts = File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)]
            : [.. Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)];
        return new BenchmarkTexts(
            [.. texts.SelectMany(text => Spaces().Split(text).Chunk(WordsPerPassage)).Select(words => string.Join(' ', words))
                .Take(MostPassages)],
            [.. texts.SelectMany(text => SentenceEnds().Split(text)).Take(MostSentences)]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnds();
}
