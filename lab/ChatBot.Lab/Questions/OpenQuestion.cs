using System.Text.Json;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>A question about an article of which a sentence says that something is not known, not decided or not told.</summary>
/// <param name="Article">Whom it is asked of.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Words">The words of the article that say so.</param>
/// <param name="IsAnswered">Whether just that is asked; else it is another detail, which nothing of the passage tells.</param>
internal sealed record OpenQuestion(LongArticle Article, string Question, TextRange Words, bool IsAnswered)
{
    /// <summary>The question with a passage that has those words, any where several do; null where none has all of them.</summary>
    public ReadingQuestion? Asked(Random random) => Article.AskHolding(Question, Words, IsAnswered, random);

    /// <summary>All questions of a file about some of the articles.</summary>
    /// <param name="path">One JSON object a line: "title" of the article; "old", a sentence of it, and "new", what is to stand in its
    /// place, or neither; "a", the words, once in the text; "qs", what they answer; "no", what they do not.</param>
    public static IReadOnlyList<OpenQuestion> Load(string path, IEnumerable<LongArticle> articles)
    {
        var titles = articles.ToLookup(article => article.Title, StringComparer.Ordinal);
        return [.. File.ReadLines(path).SelectMany((line, number) => Read(JsonSerializer.Deserialize<JsonElement>(line), titles, number))];
    }

    private static IEnumerable<OpenQuestion> Read(JsonElement json, ILookup<string, LongArticle> titles, int number)
    {
        var sentence = Text(json, "old");
        var words = Text(json, "a")!;
        if (titles[Text(json, "title")!].FirstOrDefault(article => article.Text.Contains(sentence ?? words, StringComparison.Ordinal))
            is not { } found)
            return [];
        var article = sentence is null ? found
            : LongArticle.Of($"open-{number}", found.Title, found.Text.Replace(sentence, Text(json, "new"), StringComparison.Ordinal));
        var range = article.Find(words);
        return Questions(json, "qs").Select(question => new OpenQuestion(article, question, range, true))
            .Concat(Questions(json, "no").Select(question => new OpenQuestion(article, question, range, false)));
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IEnumerable<string> Questions(JsonElement json, string name) =>
        json.TryGetProperty(name, out var questions) ? questions.EnumerateArray().Select(question => question.GetString()!) : [];
}
