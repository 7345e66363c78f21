using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary>Passes on how many articles an ingest has done.</summary>
internal sealed class ArticleCount(IProgress<int> articles) : IProgress<IngestProgress>
{
    public void Report(IngestProgress value) => articles.Report(value.Written);
}
