using System.Text.Json;

namespace ChatBot.Lab.Evaluation;

/// <summary>Reads the sets of questions about whole articles that carry the sentences that answer.</summary>
internal static class ArticleQuestions
{
    public static IReadOnlyList<ArticleQuestion> Load(string folder)
    {
        var texts = File.ReadLines(Path.Combine(folder, "articles.jsonl")).Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("text").GetString()!,
                StringComparer.Ordinal);
        return
        [
            .. from line in File.ReadLines(Path.Combine(folder, "questions.dev.jsonl"))
               let json = JsonSerializer.Deserialize<JsonElement>(line)
               where json.GetProperty("answerable").GetBoolean() && !json.TryGetProperty("history", out _)
               let evidence = Texts(json, "evidence")
               from article in Texts(json, "relevant").Where(texts.ContainsKey)
               let text = texts[article]
               where evidence.Any(sentence => text.Contains(sentence, StringComparison.Ordinal))
               select new ArticleQuestion(json.GetProperty("id").GetString()!, json.GetProperty("question").GetString()!, text, evidence)
        ];
    }

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
