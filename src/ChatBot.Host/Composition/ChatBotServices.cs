using ChatBot.Answers;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Answers.Models;
using ChatBot.Answers.Models.Metering;
using ChatBot.Answers.Suggestions;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Host.Admin;
using ChatBot.Host.Chat;
using ChatBot.Host.Web.Library;
using ChatBot.Host.Observing;
using ChatBot.Host.Settings;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Tokens;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Reading;
using ChatBot.Retrieval.Search;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Composition;

/// <summary>Puts the product together: every part of it, the same for a verb and for the server. Nothing is loaded before it is asked
/// for.</summary>
internal static class ChatBotServices
{
    /// <param name="settings">Checked settings.</param>
    /// <param name="ownIndex">File of an index of its own; null for what the settings say.</param>
    public static IServiceCollection AddChatBot(this IServiceCollection services, ChatBotSettings settings, string? ownIndex = null)
    {
        var indexPath = ownIndex ?? settings.Index.Path;
        var database = ownIndex is null ? settings.Index.Database : null;
        services.AddSingleton(TimeProvider.System);
        if (settings.Index.Database is { } address)
            services.AddSingleton(_ => new PostgresDatabase(address));
        if (database is not null)
            services.AddSingleton(provider => StorePlace.In(provider.GetRequiredService<PostgresDatabase>()));

        services.AddSingleton(settings);
        services.AddSingleton(settings.Articles);
        services.AddSingleton(settings.Passages);
        services.AddSingleton(settings.Evidence.ToOptions());
        services.AddSingleton(settings.Answers.With(settings.Composer));
        // What was learnt and tuned together is no operator's to turn.
        services.AddSingleton<IngestOptions>();
        services.AddSingleton<SearchOptions>();
        services.AddSingleton<NameOptions>();
        services.AddSingleton<SuggestionOptions>();

        services.AddSingleton(new ArticleReader(settings.ContentRoot, settings.Articles.Limits));
        services.AddSingleton<PassageSplitter>();
        services.AddSingleton(provider => new WebFetcher(settings.Articles.Fetching, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAddressMemory>(provider => new StoredAddresses(Place(provider, indexPath, ".feeds.db")));
        services.AddSingleton(provider => new AddressReader(
            provider.GetRequiredService<WebFetcher>(), provider.GetRequiredService<IAddressMemory>(), settings.Articles.Limits,
            settings.Articles.Fetching,
            provider.GetRequiredService<TimeProvider>()));
        AddEncoder(services, settings.Encoder, indexPath);
        services.AddSingleton(provider => OpenIndex(
            indexPath, database, provider.GetRequiredService<EncoderIdentity>(), provider.GetRequiredService<PassageOptions>()));
        services.AddSingleton(provider => (IVectorRemake)provider.GetRequiredService<IArticleIndex>());
        services.AddSingleton<NameDirectory>();
        services.AddSingleton<QueryAnalyzer>();
        services.AddSingleton<ArticleSearch>();
        services.AddSingleton<IConversationStore>(provider => new StoredConversations(
            Place(provider, indexPath, ".conversations.db"), provider.GetRequiredService<TimeProvider>()));
        services.AddAnswers();
        services.AddLibrary();
        AddModel(services, settings);
        services.AddSingleton<Ingestor>();
        services.AddSingleton<VectorRemaker>();
        services.AddSingleton<ArticleSync>();
        services.AddSingleton(provider => new ReplicaTurns(database is null ? null : provider.GetRequiredService<PostgresDatabase>()));
        services.AddChat(settings, indexPath);
        services.AddAdmin(settings.Admin, indexPath);
        services.AddSharing(settings.Sharing, indexPath);
        return services;
    }

    /// <summary>Where something is kept: in the database, where there is one, else in a file beside the index.</summary>
    /// <param name="extension">What the file's name ends with.</param>
    public static StorePlace Place(IServiceProvider provider, string indexPath, string extension) =>
        provider.GetService<StorePlace>() ?? Path.ChangeExtension(indexPath, extension);

    /// <summary>The language model, where one is set. What it takes is counted beside the user's index, whichever index is in
    /// use.</summary>
    private static void AddModel(IServiceCollection services, ChatBotSettings settings)
    {
        if (settings.Model.Kind is ModelKind.Embedded)
            return;
        services.AddSingleton<IDailyTotals>(provider => new StoredDailyTotals(
            provider.GetService<PostgresDatabase>() is { } users ? StorePlace.In(users)
            : Path.ChangeExtension(settings.Index.Path, ".model.db")));
        services.AddModel(settings.Model.Options, settings.Model.Kind is ModelKind.AzureOpenAI ? ModelApi.AzureOpenAI : ModelApi.OpenAI);
        services.AddSingleton(new PromptOptions(Path.Combine(settings.ContentRoot, "prompts")));
        services.AddWriting();
    }

    /// <summary>The encoder, and its identity, which an index is opened with.</summary>
    private static void AddEncoder(IServiceCollection services, EncoderSettings settings, string indexPath)
    {
        // Whichever encoder searches, sentences are judged by what was learnt with the embedded one.
        services.AddSingleton(_ =>
            new BackgroundEncoder(() => EmbeddedEncoder.Load(settings.Kind is EncoderKind.Embedded ? settings.Options : null)));
        services.AddSingleton<ITokenEncoder>(provider => provider.GetRequiredService<BackgroundEncoder>());
        services.AddSingleton<IPassageReader>(_ =>
            new BackgroundReader(() => PassageReader.Load(settings.Kind is EncoderKind.Embedded ? settings.Options.Path : null)));
        if (settings.Kind is EncoderKind.Onnx)
        {
            services.AddSingleton(_ => BertEncoder.Load(settings.Options));
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider =>
                new TracedEncoder(provider.GetRequiredService<BertEncoder>(), provider.GetRequiredService<EncoderIdentity>().ToString()));
            services.AddSingleton(provider => provider.GetRequiredService<BertEncoder>().Identity);
            return;
        }

        if (settings.Kind is EncoderKind.OpenAI)
        {
            services.AddRemoteEncoder(settings, Path.ChangeExtension(indexPath, ".encoder.json"));
            return;
        }

        // Whose weights these are is known before they are loaded.
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider =>
            new TracedEncoder(provider.GetRequiredService<BackgroundEncoder>(), EmbeddedEncoder.PublishedIdentity.ToString()));
        services.AddSingleton(EmbeddedEncoder.PublishedIdentity);
    }

    // A file is opened without waiting; for a database the one thread that starts the program waits.
    private static IArticleIndex OpenIndex(string path, PostgresAddress? database, EncoderIdentity encoder, PassageOptions passages)
    {
        var name = IndexName(encoder, passages);
        return database is null
            ? SqliteArticleIndex.OpenAsync(new SqliteIndexOptions { Path = path }, name, encoder.Dimensions, CancellationToken.None)
                .GetAwaiter().GetResult()
            : PostgresArticleIndex.OpenAsync(
                new PostgresIndexOptions { Address = database, LocalFiles = path + ".postgres" }, name, encoder.Dimensions,
                CancellationToken.None)
                .GetAwaiter().GetResult();
    }

    /// <summary>What an index is told apart by. Passages cut otherwise are as foreign to it as vectors of another encoder.</summary>
    public static string IndexName(EncoderIdentity encoder, PassageOptions passages) =>
        $"{encoder} with passages of {passages.TargetWords} words (at most {passages.MaxWords}, {passages.OverlapSentences} shared)";
}
