using ChatBot.Answers;
using ChatBot.Answers.Conversations;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Host.Settings;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Search;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Composition;

/// <summary>Puts the product together: every part of it, the same for a verb and for the server. Nothing is loaded before it is asked for.</summary>
internal static class ChatBotServices
{
    /// <param name="settings">Checked settings.</param>
    /// <param name="indexPath">File of the index; conversations lie beside it.</param>
    public static IServiceCollection AddChatBot(this IServiceCollection services, ChatBotSettings settings, string indexPath)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Tuning.Passages);
        services.AddSingleton(settings.Tuning.Ingest);
        services.AddSingleton(settings.Tuning.Search);
        services.AddSingleton(settings.Tuning.Names);
        services.AddSingleton(settings.Tuning.Evidence);
        services.AddSingleton(settings.Tuning.Answers);

        services.AddSingleton(new ArticleReader(settings.ContentRoot, settings.Articles.Limits));
        services.AddSingleton<PassageSplitter>();
        services.AddSingleton(_ => Encoder(settings.Encoder));
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider => provider.GetRequiredService<OnnxEncoder>());
        services.AddSingleton<IArticleIndex>(provider => OpenIndex(indexPath, provider.GetRequiredService<OnnxEncoder>().Identity));
        services.AddSingleton<NameDirectory>();
        services.AddSingleton<QueryAnalyzer>();
        services.AddSingleton<ArticleSearch>();
        services.AddSingleton<IConversationStore>(provider => new SqliteConversationStore(
            Path.ChangeExtension(indexPath, ".conversations.db"), provider.GetRequiredService<TimeProvider>()));
        services.AddAnswers();
        services.AddSingleton<Ingestor>();
        services.AddSingleton<ArticleSync>();
        return services;
    }

    private static OnnxEncoder Encoder(EncoderSettings settings) => settings.Kind switch
    {
        EncoderKind.Embedded => UniversalSentenceEncoder.Load(settings.Options),
        EncoderKind.Onnx => BertEncoder.Load(settings.Options),
        _ => throw new SettingException("Encoder:Kind", $"{settings.Kind} is not available in this version."),
    };

    // Opening does not wait for anything, so that no thread is blocked here.
    private static SqliteArticleIndex OpenIndex(string path, EncoderIdentity encoder) =>
        SqliteArticleIndex.OpenAsync(new SqliteIndexOptions { Path = path }, encoder.ToString(), encoder.Dimensions, CancellationToken.None)
            .GetAwaiter().GetResult();
}
