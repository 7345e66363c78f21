namespace ChatBot.Evaluation.QuestionSets;

/// <summary>
/// Reads FOLDER/articles.jsonl and FOLDER/questions*.jsonl. Members that are not known are passed over; a known member of the wrong
/// type, a missing id, question or text, and an id that is given twice are refused.
/// </summary>
public static class QuestionSetReader
{
    private const string ArticlesFile = "articles.jsonl";
    private const string QuestionFiles = "questions*.jsonl";

    /// <exception cref="QuestionSetException">The folder, a file or a line cannot be used; the message names it.</exception>
    public static async Task<QuestionSet> ReadAsync(
        string folder, QuestionSetLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= new QuestionSetLimits();
        if (!Directory.Exists(folder))
            throw new QuestionSetException($"{folder}: no such folder; name one that holds {ArticlesFile} and {QuestionFiles}.");

        var articles = Path.Combine(folder, ArticlesFile);
        if (!File.Exists(articles))
            throw new QuestionSetException($"{folder}: holds no {ArticlesFile}.");

        try
        {
            var files = Directory.GetFiles(folder, QuestionFiles).Order(StringComparer.Ordinal).ToList();
            if (files.Count == 0)
                throw new QuestionSetException($"{folder}: holds no {QuestionFiles}.");

            var ids = await ReadArticleIdsAsync(articles, limits, cancellationToken);
            var questions = await ReadQuestionsAsync(files, limits, cancellationToken);
            if (questions.Count == 0)
                throw new QuestionSetException($"{folder}: its {QuestionFiles} hold no questions.");

            var name = new DirectoryInfo(folder).Name;
            return new QuestionSet(name, Path.GetFullPath(articles), ids, questions);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new QuestionSetException($"{folder}: cannot be read: {failure.Message}", failure);
        }
    }

    private static async Task<HashSet<string>> ReadArticleIdsAsync(
        string path, QuestionSetLimits limits, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in JsonLines.ReadAsync(path, limits.LineBytes, cancellationToken))
        {
            line.RequiredText("text");
            var id = line.RequiredText("id");
            if (!ids.Add(id))
                throw line.Fault($"the id \"{id}\" is given to an earlier article");
        }

        return ids;
    }

    private static async Task<List<SetQuestion>> ReadQuestionsAsync(
        List<string> files, QuestionSetLimits limits, CancellationToken cancellationToken)
    {
        var questions = new List<SetQuestion>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            await foreach (var line in JsonLines.ReadAsync(file, limits.LineBytes, cancellationToken))
            {
                var question = QuestionOf(line);
                if (!ids.Add(question.Id))
                    throw line.Fault($"the id \"{question.Id}\" is given to an earlier question");
                if (questions.Count == limits.Questions)
                    throw line.Fault($"more than {limits.Questions} questions");

                questions.Add(question);
            }
        }

        return questions;
    }

    private static SetQuestion QuestionOf(JsonLine line) => new()
    {
        Id = line.RequiredText("id"),
        Text = line.RequiredText("question"),
        Answers = line.Texts("answers"),
        KeyTerms = line.Texts("key_terms"),
        Relevant = [.. line.Texts("relevant").Distinct(StringComparer.Ordinal)],
        Evidence = line.Texts("evidence"),
        Answerable = line.Flag("answerable", absent: true),
        Type = line.Text("type") ?? "",
        History = History.Read(line),
        QueryArticle = line.Text("query_article"),
    };
}
