using System.Text.Json;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>Articles that nobody ever printed, written for this, so long that most of an article does not answer what is asked of
/// it.</summary>
internal static class LongNews
{
    /// <summary>All questions of a file.</summary>
    /// <param name="path">One JSON object a line: "title", "text", and "questions", each with "q", "a" (the answer, word for word and once
    /// in the text, or null) and perhaps "also", other places that answer.</param>
    public static IReadOnlyList<LongNewsQuestion> Load(string path) => [.. File.ReadLines(path).SelectMany(Read)];

    private static IEnumerable<LongNewsQuestion> Read(string line, int number)
    {
        using var json = JsonDocument.Parse(line);
        var news = json.RootElement;
        var (text, title) = (news.GetProperty("text").GetString()!, news.GetProperty("title").GetString()!);
        var id = $"long-{number}";
        var article = new Article { Id = id, Title = title, Text = text, Origin = id, ContentHash = id };
        var passages = new PassageSplitter(new PassageOptions()).Split(article).Select(passage => passage.Range).ToArray();
        TextRange Place(JsonElement words) => Find(text, words.GetString()!);
        return [.. from question in news.GetProperty("questions").EnumerateArray()
                   let answer = question.GetProperty("a")
                   select new LongNewsQuestion(id, title, question.GetProperty("q").GetString()!, text, passages,
                       answer.ValueKind is JsonValueKind.Null ? null : Place(answer),
                       question.TryGetProperty("also", out var also) ? [.. also.EnumerateArray().Select(Place)] : [])];
    }

    private static TextRange Find(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0
            ? new TextRange(start, words.Length)
            : throw new InvalidDataException($"\"{words}\" does not stand in its article.");
    }
}
