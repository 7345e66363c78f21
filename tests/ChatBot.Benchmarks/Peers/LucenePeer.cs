using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ChatBot.Benchmarks.Peers;

/// <summary>Lucene.Net as its guides set it up for English: EnglishAnalyzer, BM25, any of the words.</summary>
internal sealed class LucenePeer(string folder) : IPeer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Id = "id", Words = "words";

    private readonly FSDirectory directory = FSDirectory.Open(folder);
    private readonly EnglishAnalyzer analyzer = new(Version);
    private DirectoryReader? reader;

    public string Name => "Lucene.Net";

    public Task FillAsync(IReadOnlyList<PeerArticle> articles)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var article in articles)
            {
                writer.AddDocument(
                [
                    new StringField(Id, article.Id, Field.Store.YES),
                    new TextField(Words, $"{article.Title}\n{article.Text}", Field.Store.NO),
                ]);
            }
        }

        reader = DirectoryReader.Open(directory);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> RankAsync(string question, int limit)
    {
        var query = new BooleanQuery();
        using (var tokens = analyzer.GetTokenStream(Words, question))
        {
            var word = tokens.GetAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken() && query.Clauses.Count < BooleanQuery.MaxClauseCount)
                query.Add(new TermQuery(new Term(Words, word.ToString())), Occur.SHOULD);
            tokens.End();
        }

        var searcher = new IndexSearcher(reader!) { Similarity = new BM25Similarity() };
        return Task.FromResult<IReadOnlyList<string>>(
            [.. searcher.Search(query, limit).ScoreDocs.Select(found => searcher.Doc(found.Doc).Get(Id))]);
    }

    public Task<long> BytesAsync() => Task.FromResult(new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length));

    public ValueTask DisposeAsync()
    {
        reader?.Dispose();
        analyzer.Dispose();
        directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
