using ChatBot.Answers;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Feedback;
using ChatBot.Host.Settings;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Reading;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Search;
using ChatBot.Storage;

namespace ChatBot.Host.Composition;

/// <summary>The product as a verb uses it: its parts, made when they are first asked for, and gone with it.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly IServiceProvider services;
    private readonly IAsyncDisposable? owned;

    private Product(IServiceProvider services, ChatBotSettings settings, IAsyncDisposable? owned)
    {
        (this.services, this.owned) = (services, owned);
        Settings = settings;
    }

    public ChatBotSettings Settings { get; }

    public IArticleIndex Index => services.GetRequiredService<IArticleIndex>();

    public Answerer Answerer => services.GetRequiredService<Answerer>();

    public Ingestor Ingestor => services.GetRequiredService<Ingestor>();

    public FeedbackStore Feedback => services.GetRequiredService<FeedbackStore>();

    public ArticleSearch Search => services.GetRequiredService<ArticleSearch>();

    /// <summary>Where something is kept beside the user's index.</summary>
    /// <param name="extension">What the file's name ends with.</param>
    public StorePlace Place(string extension) => ChatBotServices.Place(services, Settings.Index.Path, extension);

    /// <summary>A part that was added when the product was opened.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="context">Where settings come from.</param>
    /// <param name="indexPath">An index of its own; null for the user's.</param>
    /// <param name="amend">Adds to the parts, or puts others in their place.</param>
    /// <exception cref="SettingException">A setting cannot work.</exception>
    public static Product Open(VerbContext context, string? indexPath = null, Action<IServiceCollection>? amend = null)
    {
        var settings = context.LoadSettings();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddStandardError(settings.Configuration, LogLevel.Warning))
            .AddChatBot(settings, indexPath);
        amend?.Invoke(services);
        var provider = services.BuildServiceProvider();
        return new Product(provider, settings, provider);
    }

    /// <summary>The product that a server is made of, whose parts stay when it is gone.</summary>
    public static Product Serving(IServiceProvider services, ChatBotSettings settings) => new(services, settings, owned: null);

    /// <summary>Begins to load the networks that load in the background.</summary>
    public void LoadNetworks()
    {
        services.GetRequiredService<BackgroundEncoder>();
        services.GetRequiredService<IPassageReader>();
    }

    /// <summary>Reads what has changed in the folders of the settings.</summary>
    public async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        // Loading begins first and goes on meanwhile.
        LoadNetworks();
        await services.GetRequiredService<ArticleSync>().RunAsync(mostTold: 1, cancellationToken);
    }

    /// <summary>Encodes anew what the index holds, where its vectors are of another encoder than the one that is set.</summary>
    public Task RemakeVectorsAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<ArticleSync>().RemakeVectorsAsync(cancellationToken);

    public ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}
