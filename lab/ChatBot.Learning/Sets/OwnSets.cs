using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Learning.Sets;

/// <summary>
/// Makes question sets of our own questions and the articles of sets made by others. Ours know what answers by its range, so that no text
/// of theirs lies here.
/// </summary>
internal static class OwnSets
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// For each file SET.PART.jsonl a folder SET.PART with articles.jsonl and questions.jsonl, as <c>eval</c> and <c>learn-answers</c> read
    /// them; of what is learnt from, small sets too. Gives each folder as it is made.
    /// </summary>
    /// <exception cref="QuestionSetException">Articles are not those that the questions were written about.</exception>
    /// <param name="questions">Folder of our questions; "evidence" and "answers" are [article, start, length] in UTF-16 code units.</param>
    /// <param name="sets">Folder that holds SET/articles.jsonl.</param>
    /// <param name="to">Folder that they are written into.</param>
    public static IEnumerable<string> Make(string questions, string sets, string to)
    {
        foreach (var file in Directory.GetFiles(questions, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var set = name[..name.LastIndexOf('.')];
            // What was invented for us lies with its questions.
            var own = Path.Combine(questions, set, "articles.jsonl");
            var articles = File.Exists(own) ? own : Path.Combine(sets, set, "articles.jsonl");
            var lines = File.ReadLines(articles).ToDictionary(line => (string)JsonNode.Parse(line)!["id"]!);
            var asked = File.ReadLines(file).Select(line => JsonNode.Parse(line)!).ToList();
            yield return Write(Path.Combine(to, name), lines, [.. lines.Keys], asked);
            if (!name.EndsWith(".learn", StringComparison.Ordinal))
                continue;
            foreach (var (n, (held, about)) in SmallSets.Cut(asked).Index())
                yield return Write(Path.Combine(to, $"{name}.small-{n}"), lines, held, about);
        }
    }

    private static string Write(string path, Dictionary<string, string> lines, IReadOnlyList<string> articles,
        IReadOnlyList<JsonNode> questions)
    {
        var folder = Directory.CreateDirectory(path).FullName;
        var texts = articles.ToDictionary(id => id, id => (string)JsonNode.Parse(lines[id])!["text"]!);
        File.WriteAllLines(Path.Combine(folder, "articles.jsonl"), articles.Select(id => lines[id]));
        File.WriteAllLines(Path.Combine(folder, "questions.jsonl"), questions.Select(question => Whole(question.DeepClone(), texts)));
        return folder;
    }

    private static string Whole(JsonNode question, Dictionary<string, string> texts)
    {
        foreach (var name in new[] { "evidence", "answers" })
            question[name] = new JsonArray([.. question[name]!.AsArray().Select(place => (JsonNode)Cut(texts, place!))]);
        return question.ToJsonString(Plain);
    }

    private static string Cut(Dictionary<string, string> texts, JsonNode place)
    {
        var (id, start, length) = ((string)place[0]!, (int)place[1]!, (int)place[2]!);
        return texts.TryGetValue(id, out var text) && start >= 0 && length > 0 && length <= text.Length - start
            ? text.Substring(start, length)
            : throw new QuestionSetException($"The article \"{id}\" is not the one that was asked about: docs/data.md has the hash of "
            + "its set.");
    }
}
