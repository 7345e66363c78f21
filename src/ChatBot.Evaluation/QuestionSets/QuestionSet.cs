namespace ChatBot.Evaluation.QuestionSets;

/// <summary>A folder of articles and questions, read and checked.</summary>
/// <param name="Name">The folder's own name.</param>
/// <param name="ArticlesPath">Full path of its articles.jsonl, which an index is built from.</param>
/// <param name="ArticleIds">Ids of all its articles.</param>
/// <param name="Questions">The questions of all its questions*.jsonl, by file name, then in the order of the file.</param>
public sealed record QuestionSet(
    string Name, string ArticlesPath, IReadOnlySet<string> ArticleIds, IReadOnlyList<SetQuestion> Questions)
{
    /// <summary>
    /// Distinct ids that questions name and articles.jsonl does not hold. No search can find them, which lowers the figures of any
    /// system, so a caller should say so.
    /// </summary>
    public IReadOnlyList<string> UnknownArticles =>
        [.. Questions.SelectMany(question => question.Relevant).Where(id => !ArticleIds.Contains(id)).Distinct()];
}
