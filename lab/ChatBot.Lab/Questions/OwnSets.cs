using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.Lab.Questions;

/// <summary>
/// Makes question sets of our own questions and the articles of sets made by others. Ours know what answers by its range, so that no text of theirs lies here.
/// </summary>
internal static class OwnSets
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For each file SET.PART.jsonl a folder SET.PART with articles.jsonl and questions.jsonl, as <c>eval</c> and <c>learn-answers</c> read them; of what is learnt from, small sets too.</summary>
    /// <param name="questions">Folder of our questions; "evidence" and "answers" are [article, start, length] in UTF-16 code units.</param>
    /// <param name="sets">Folder that holds SET/articles.jsonl.</param>
    /// <param name="to">Folder that they are written into.</param>
    public static void Make(string questions, string sets, string to)
    {
        foreach (var file in Directory.GetFiles(questions, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var articles = Path.Combine(sets, name[..name.LastIndexOf('.')], "articles.jsonl");
            var lines = File.ReadLines(articles).ToDictionary(line => (string)JsonNode.Parse(line)!["id"]!);
            var asked = File.ReadLines(file).Select(line => JsonNode.Parse(line)!).ToList();
            Write(Path.Combine(to, name), lines, [.. lines.Keys], asked);
            if (!name.EndsWith(".learn", StringComparison.Ordinal)) continue;
            foreach (var (n, (held, about)) in SmallSets.Cut(asked).Index()) Write(Path.Combine(to, $"{name}.small-{n}"), lines, held, about);
        }
    }

    private static void Write(string path, Dictionary<string, string> lines, IReadOnlyList<string> articles, IReadOnlyList<JsonNode> questions)
    {
        var folder = Directory.CreateDirectory(path).FullName;
        var texts = articles.ToDictionary(id => id, id => (string)JsonNode.Parse(lines[id])!["text"]!);
        File.WriteAllLines(Path.Combine(folder, "articles.jsonl"), articles.Select(id => lines[id]));
        File.WriteAllLines(Path.Combine(folder, "questions.jsonl"), questions.Select(question => Whole(question.DeepClone(), texts)));
        Console.WriteLine(folder);
    }

    private static string Whole(JsonNode question, Dictionary<string, string> texts)
    {
        foreach (var name in new[] { "evidence", "answers" })
            question[name] = new JsonArray([.. question[name]!.AsArray().Select(place => (JsonNode)texts[(string)place![0]!].Substring((int)place[1]!, (int)place[2]!))]);
        return question.ToJsonString(Plain);
    }
}
