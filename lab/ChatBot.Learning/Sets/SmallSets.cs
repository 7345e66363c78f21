using System.Text.Json.Nodes;

namespace ChatBot.Learning.Sets;

/// <summary>
/// Cuts a set into sets of one article and of a few, each with the questions about them and some about others, which they cannot answer:
/// whoever tries the product holds a handful of articles, and whether they answer is to be told there as well as among thousands.
/// </summary>
internal static class SmallSets
{
    private const int Singles = 40, Few = 8, Foreign = 3;

    /// <summary>The questions of each small set with its articles; what holds an answer elsewhere alone is left out.</summary>
    /// <param name="questions">Questions in their committed form.</param>
    public static IEnumerable<(IReadOnlyList<string> Articles, IReadOnlyList<JsonNode> Questions)> Cut(IReadOnlyList<JsonNode> questions)
    {
        var articles = questions.SelectMany(Topics).Distinct(StringComparer.Ordinal).ToList();
        var singles = articles.Where((_, n) => n % 2 == 0).Take(Singles).ToList();
        var chunks = singles.Select(article => (IReadOnlyList<string>)[article]).Concat(articles.Except(singles).Chunk(Few)).ToList();
        for (var n = 0; n < chunks.Count; n++)
        {
            var held = chunks[n].ToHashSet(StringComparer.Ordinal);
            var own = questions.Where(question => Topics(question).Any(held.Contains)).Select(question => Within(question, held))
                .OfType<JsonNode>().ToList();
            var foreign = questions.Where(question => (bool)question["answerable"]! && !Topics(question).Any(held.Contains))
                .Skip(n * Foreign * 2 % questions.Count).Take(Foreign + (own.Count / 2)).Select(Unanswerable);
            yield return (chunks[n], [.. own, .. foreign]);
        }
    }

    private static IEnumerable<string> Topics(JsonNode question) => Texts(question, "relevant").Concat(Texts(question, "about"));

    private static IEnumerable<string> Texts(JsonNode question, string name) => question[name]?.AsArray().Select(id => (string)id!) ?? [];

    private static JsonNode? Within(JsonNode question, HashSet<string> held)
    {
        var left = question.DeepClone();
        foreach (var name in new[] { "evidence", "answers" })
            left[name] = new JsonArray([.. question[name]!.AsArray().Where(place => held.Contains((string)place![0]!))
                .Select(place => place!.DeepClone())]);
        left["relevant"] = new JsonArray([.. Texts(question, "relevant").Where(held.Contains).Select(id => (JsonNode)id)]);
        return !(bool)question["answerable"]! || left["evidence"]!.AsArray().Count > 0 ? left : null;
    }

    private static JsonNode Unanswerable(JsonNode question)
    {
        var left = question.DeepClone();
        left["answerable"] = false;
        left["type"] = "off-topic";
        foreach (var name in new[] { "evidence", "answers", "relevant" }) left[name] = new JsonArray();
        return left;
    }
}
