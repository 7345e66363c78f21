using ChatBot.Answers.Conversations;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Suggestions;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Tokens;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Reading;
using ChatBot.Retrieval.Search;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Answers.Tests.Support;

/// <summary>
/// The product's answering put together as the host does it: an SQLite index in a folder of its own, filled by the ingestor with the
/// embedded encoder, and conversations in a file beside it.
/// </summary>
internal sealed class AnsweringSystem : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    private AnsweringSystem(Action<IServiceCollection>? replace)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(new PassageOptions());
        collection.AddSingleton(new IngestOptions());
        collection.AddSingleton(new SearchOptions());
        collection.AddSingleton(new NameOptions());
        collection.AddSingleton(new EvidenceOptions());
        collection.AddSingleton(new AnswerOptions());
        collection.AddSingleton(new SuggestionOptions());
        collection.AddSingleton(new ArticleReader(folder.Path, new ArticleOptions()));
        collection.AddSingleton<PassageSplitter>();
        collection.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(SharedEncoder.Instance);
        collection.AddSingleton<ITokenEncoder>(SharedEncoder.Instance);
        collection.AddSingleton<IPassageReader>(SharedEncoder.Reader);
        collection.AddSingleton<IArticleIndex>(_ => OpenIndexAsync().GetAwaiter().GetResult());
        collection.AddSingleton<NameDirectory>();
        collection.AddSingleton<QueryAnalyzer>();
        collection.AddSingleton<ArticleSearch>();
        collection.AddSingleton<IConversationStore>(provider =>
            new StoredConversations(folder.File("conversations.db"), provider.GetRequiredService<TimeProvider>()));
        collection.AddAnswers();
        collection.AddSingleton<Ingestor>();
        replace?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public Answerer Answerer => Get<Answerer>();

    public IArticleIndex Index => Get<IArticleIndex>();

    /// <param name="replace">Registers what the test puts in the place of a part, or beside it.</param>
    public static async Task<AnsweringSystem> OverAsync(IReadOnlyList<MadeUpArticle> articles, Action<IServiceCollection>? replace = null)
    {
        var system = new AnsweringSystem(replace);
        if (articles.Count > 0)
            await system.HoldAsync(articles);
        return system;
    }

    /// <summary>Lets the index hold these articles, and no other.</summary>
    public async Task HoldAsync(IReadOnlyList<MadeUpArticle> articles)
    {
        var file = folder.File("articles.jsonl");
        await File.WriteAllLinesAsync(file, articles.Select(article => article.Line));
        await IngestAsync(file);
    }

    /// <summary>Over the sample article of the repository.</summary>
    public static async Task<AnsweringSystem> OverSeedAsync(Action<IServiceCollection>? replace = null)
    {
        var system = new AnsweringSystem(replace);
        await system.IngestAsync(Path.Combine(AppContext.BaseDirectory, "seeds"));
        return system;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Asks, and holds the answer to what every answer must hold.</summary>
    public async Task<Answer> AskAsync(string question, string? conversation = null)
    {
        var answer = await Answerer.AnswerAsync(new(question) { Conversation = conversation }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(Index);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    /// <summary>Changes the file of the index past the product.</summary>
    public void Damage(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.File("index.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task IngestAsync(string path)
    {
        var report = await Get<Ingestor>().IngestAsync(new([path]) { RemoveMissing = true }, null, CancellationToken.None);
        report.Failures.ShouldBeEmpty();
    }

    private Task<SqliteArticleIndex> OpenIndexAsync() => SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File("index.db") },
        EmbeddedEncoder.PublishedIdentity.ToString(), EmbeddedEncoder.Dimensions, CancellationToken.None);
}
