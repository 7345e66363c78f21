using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingest;

/// <summary>What reading hands on to writing, in order: an article to write, or the end of a file.</summary>
internal abstract record IngestStep
{
    /// <summary>An article that is new or has changed.</summary>
    public sealed record Write(PreparedArticle Article) : IngestStep;

    /// <summary>All articles of a file have been handed on and none of it failed.</summary>
    public sealed record FileRead(ArticleFile File) : IngestStep;
}
