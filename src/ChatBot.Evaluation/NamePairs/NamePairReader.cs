using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.NamePairs;

/// <summary>Reads FOLDER/pairs*.jsonl: lines of id, name, variant, type and, where there is one, lang.</summary>
public static class NamePairReader
{
    private const string PairFiles = "pairs*.jsonl";
    private const string ArticlesFile = "articles.jsonl";

    /// <summary>Whether a folder holds pairs of names in the place of articles and questions.</summary>
    public static bool IsPairSet(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path.Combine(folder, ArticlesFile)) && Directory.EnumerateFiles(folder, PairFiles).Any();

    /// <exception cref="QuestionSetException">A file or a line cannot be used; the message names it.</exception>
    public static async Task<NamePairSet> ReadAsync(string folder, QuestionSetLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        limits ??= new QuestionSetLimits();
        try
        {
            var pairs = new List<NamePair>();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in Directory.GetFiles(folder, PairFiles).Order(StringComparer.Ordinal))
            {
                await foreach (var line in JsonLines.ReadAsync(file, limits.LineBytes, cancellationToken))
                {
                    var pair = PairOf(line);
                    if (!ids.Add(pair.Id))
                        throw line.Fault($"the id \"{pair.Id}\" is given to an earlier pair");
                    if (pairs.Count == limits.Questions)
                        throw line.Fault($"more than {limits.Questions} pairs");
                    pairs.Add(pair);
                }
            }

            return pairs.Count > 0
                ? new NamePairSet(new DirectoryInfo(folder).Name, pairs)
                : throw new QuestionSetException($"{folder}: its {PairFiles} hold no pairs.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new QuestionSetException($"{folder}: cannot be read: {failure.Message}", failure);
        }
    }

    private static NamePair PairOf(JsonLine line)
    {
        var type = line.Text("type") ?? "";
        return new(line.RequiredText("id"), line.RequiredText("name"), line.RequiredText("variant"), line.Text("lang") is { } language
            ? $"{type}-{language}" : type);
    }
}
