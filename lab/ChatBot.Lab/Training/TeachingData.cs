using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Training;

/// <summary>What is learnt from, and what is left out to choose and to measure by.</summary>
/// <param name="Squad">SQuAD 2, two thirds of its topics.</param>
/// <param name="Wikipedia">SQuADShifts' new Wikipedia.</param>
/// <param name="News">QAMR's Wikinews, five sixths of its documents.</param>
/// <param name="Natural">Questions of our own about passages of the last two.</param>
/// <param name="Invented">The same about news that was invented for them.</param>
/// <param name="Long">The same about invented articles of several passages, seven eighths of them.</param>
/// <param name="Clusters">The same about invented articles of which five each are on one topic, seven eighths of the topics.</param>
/// <param name="Beside">Questions about both whose words stand in another sentence than the one that answers.</param>
/// <param name="Open">Questions about the same articles to which the answer is that it is not known.</param>
/// <param name="Foreign">Questions about nothing that is news.</param>
/// <param name="LongLeft">The other invented articles.</param>
/// <param name="ClustersLeft">The other topics of clusters.</param>
/// <param name="OpenLeft">The same about the articles of these two.</param>
/// <param name="SquadLeft">SQuAD 2's other topics.</param>
/// <param name="NewsLeft">The other Wikinews documents.</param>
/// <param name="SourceLeft">QAMR's Wikipedia, a source that nothing is learnt from.</param>
internal sealed record TeachingData(
    IReadOnlyList<ReadingQuestion> Squad,
    IReadOnlyList<ReadingQuestion> Wikipedia,
    IReadOnlyList<(Document Document, int Sentence, ReadingQuestion Question)> News,
    IReadOnlyList<ReadingQuestion> Natural,
    IReadOnlyList<ReadingQuestion> Invented,
    IReadOnlyList<LongNewsQuestion> Long,
    IReadOnlyList<LongNewsQuestion> Clusters,
    IReadOnlyList<LongNewsQuestion> Beside,
    IReadOnlyList<OpenQuestion> Open,
    IReadOnlyList<string> Foreign,
    IReadOnlyList<LongNewsQuestion> LongLeft,
    IReadOnlyList<LongNewsQuestion> ClustersLeft,
    IReadOnlyList<OpenQuestion> OpenLeft,
    IReadOnlyList<ReadingQuestion> SquadLeft,
    IReadOnlyList<(Document Document, int Sentence, ReadingQuestion Question)> NewsLeft,
    IReadOnlyList<(Document Document, int Sentence, ReadingQuestion Question)> SourceLeft)
{
    private const int SquadPart = 3, NewsPart = 6, LongPart = 8;

    public static TeachingData Load(string folder)
    {
        var squad = ReadingFile.Load(Path.Combine(folder, "squad2.jsonl"));
        var (news, wikipedia) = Split(Document.Join(ReadingFile.Load(Path.Combine(folder, "qamr.jsonl"))),
            part => part.Document.Id.Contains("wikinews", StringComparison.Ordinal));
        var documents = TopicSplit.LeftOut(news.Select(part => part.Document.Id), NewsPart);
        var topics = TopicSplit.LeftOut(squad.Select(question => question.Topic), SquadPart);
        var (newsLeft, newsLearnt) = Split(news, part => documents.Contains(part.Document.Id));
        var (squadLeft, squadLearnt) = Split(squad, question => topics.Contains(question.Topic));
        var newWikipedia = ReadingFile.Load(Path.Combine(folder, "new_wiki.jsonl"));
        var natural = NaturalQuestions.Load(Path.Combine(AppContext.BaseDirectory, "natural.jsonl"),
            [.. newWikipedia.Select(question => (question.Passage.Trim(), question.Topic)),
                .. newsLearnt.Select(part => part.Document).Distinct()
                .SelectMany(document => document.Passages().Select(passage => (passage, "")))]);
        var invented = InventedNews.Load(Path.Combine(AppContext.BaseDirectory, "invented.jsonl"));
        var all = LongNews.Load(Path.Combine(AppContext.BaseDirectory, "invented-long.jsonl"));
        var articles = TopicSplit.LeftOut(all.Select(question => question.Article.Title), LongPart);
        var (longLeft, longLearnt) = Split(all, question => articles.Contains(question.Article.Title));
        var clusters = LongNews.LoadClusters(Path.Combine(AppContext.BaseDirectory, "invented-clusters.jsonl"));
        var (clustersLeft, clustersLearnt) = Split(clusters, question => TopicSplit.IsLeftOut(question.Cluster, LongPart));
        LongNewsQuestion[] ofClusters = [.. clustersLearnt.Select(question => question.Question)];
        LongNewsQuestion[] ofClustersLeft = [.. clustersLeft.Select(question => question.Question)];
        return new TeachingData(squadLearnt, newWikipedia, newsLearnt, natural, invented, longLearnt, ofClusters,
            LongNews.LoadMore(Path.Combine(AppContext.BaseDirectory, "beside.jsonl"), [.. longLearnt, .. ofClusters]),
            LoadOpen([.. longLearnt, .. ofClusters]), File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "foreign.txt")), longLeft,
            ofClustersLeft, LoadOpen([.. longLeft, .. ofClustersLeft]), squadLeft, newsLeft, wikipedia);
    }

    private static IReadOnlyList<OpenQuestion> LoadOpen(IEnumerable<LongNewsQuestion> questions) =>
        OpenQuestion.Load(Path.Combine(AppContext.BaseDirectory, "left-open.jsonl"),
            questions.Select(question => question.Article).Distinct());

    private static (T[] Yes, T[] No) Split<T>(IReadOnlyList<T> all, Predicate<T> isFirst) =>
        ([.. all.Where(item => isFirst(item))], [.. all.Where(item => !isFirst(item))]);
}
