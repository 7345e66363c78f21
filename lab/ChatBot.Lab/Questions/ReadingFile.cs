using System.Text.Json;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>Reads files of questions with passages, one JSON object a line.</summary>
internal static class ReadingFile
{
    /// <exception cref="InvalidDataException">An answer does not stand where its offset says.</exception>
    public static IReadOnlyList<ReadingQuestion> Load(string path) => [.. File.ReadLines(path).Select(Read)];

    private static ReadingQuestion Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        string Text(string name) => root.GetProperty(name).GetString() ?? "";
        var passage = Text("passage");
        return new ReadingQuestion(Text("id"), Text("topic"), Text("question"), passage,
            root.GetProperty("answerable").GetBoolean() ? Place(passage, Text("answer"), root.GetProperty("start").GetInt32()) : null);
    }

    /// <summary>Offsets are counted in code points.</summary>
    private static TextRange Place(string passage, string answer, int start)
    {
        var offset = passage.EnumerateRunes().Take(start).Sum(rune => rune.Utf16SequenceLength);
        var place = new TextRange(offset, answer.Length);
        return place.End <= passage.Length && place.Of(passage) == answer
            ? place
            : throw new InvalidDataException($"\"{answer}\" does not stand at {start} of \"{passage}\".");
    }
}
