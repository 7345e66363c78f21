using ChatBot.Answers;
using ChatBot.Host.Feedback;
using ChatBot.Host.Settings;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Search;

namespace ChatBot.Host.Composition;

/// <summary>The product as a verb uses it: its parts, made when they are first asked for, and gone with it.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Product(ServiceProvider services, ChatBotSettings settings)
    {
        this.services = services;
        Settings = settings;
    }

    public ChatBotSettings Settings { get; }

    public IArticleIndex Index => services.GetRequiredService<IArticleIndex>();

    public Answerer Answerer => services.GetRequiredService<Answerer>();

    public Ingestor Ingestor => services.GetRequiredService<Ingestor>();

    public FeedbackStore Feedback => services.GetRequiredService<FeedbackStore>();

    public ArticleSearch Search => services.GetRequiredService<ArticleSearch>();

    /// <param name="indexPath">An index of its own; null for the user's.</param>
    /// <exception cref="SettingException">A setting cannot work.</exception>
    public static Product Open(VerbContext context, string? indexPath = null)
    {
        var settings = context.LoadSettings();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddStandardError(settings.Configuration, LogLevel.Warning))
            .AddChatBot(settings, indexPath ?? settings.Index.Path);
        return new Product(services.BuildServiceProvider(), settings);
    }

    /// <summary>Begins to load the encoder, where it is one that loads in the background.</summary>
    public void LoadEncoder() => services.GetService<BackgroundEncoder>();

    /// <summary>Reads what has changed in the folders of the settings.</summary>
    public async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        // Loading begins first and goes on meanwhile.
        LoadEncoder();
        await services.GetRequiredService<ArticleSync>().RunAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
