using System.Net;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Filters;
using ChatBot.Answers.Outlets;
using ChatBot.Answers.Suggestions;
using ChatBot.Articles;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.BotFramework.DirectLine;
using ChatBot.Host.Admin;
using ChatBot.Host.Branding;
using ChatBot.Host.Feedback;
using ChatBot.Host.Library;
using ChatBot.Host.Settings;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Host.Web;
using ChatBot.Host.Web.Library;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Host.Tests.Support;

/// <summary>The site on a loopback port, with the client that the build made and an index of one article.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string ArticleText = "Ships waited outside.\nThe mayor said: <b>no</b> ship may enter. Nobody knew why.";

    private readonly TempFolder folder;
    private readonly WebApplication app;

    private Site(TempFolder folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
        // What a browser gets is looked at as it comes.
        Client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            BaseAddress =
            new Uri(app.Urls.First())
        };
    }

    public HttpClient Client { get; }

    /// <summary>Addresses that it answers at, as they are mapped.</summary>
    public IEnumerable<RouteEndpoint> Endpoints =>
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>A part of it.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="allowedOrigins">Of other sites that may frame the conversation.</param>
    /// <param name="ids">Ids of its articles, which have the same text.</param>
    /// <param name="adminKey">Of the pages of editors and operators.</param>
    public static async Task<Site> StartAsync(string[]? allowedOrigins = null, string[]? ids = null, Uri? publicUrl = null,
        string? adminKey = null, string environment = "Production", Brand? brand = null, TimeProvider? clock = null, int sharingDays = 90)
    {
        var folder = new TempFolder();
        var index = await SqliteArticleIndex.OpenAsync(
            new SqliteIndexOptions { Path = System.IO.Path.Combine(folder.Path, "index.db") }, "test", 4, CancellationToken.None);
        foreach (var id in ids ?? ["harbour/1"])
        {
            var article = new Article { Id = id, Title = TitleOf(id), Text = ArticleText, Origin = "/a", ContentHash = "00" };
            await index.PutAsync(new IndexedArticle(article, [], [], []), CancellationToken.None);
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IArticleIndex>(index);
        // Of the library only what lists the articles: nothing is searched for, so that no encoder is needed.
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(new ArticleLibrary(index, search: null!));
        builder.Services.AddSingleton<OutletDirectory>();
        builder.Services.AddSingleton<FilterReader>();
        builder.Services.AddSingleton<LibraryReader>();
        builder.Services.AddSingleton<SuggestionLimits>();
        builder.Services.AddSingleton<FilterInForce>();
        builder.Services.AddSingleton(new ConversationMemory(null!, new AnswerOptions(), NullLogger<ConversationMemory>.Instance));
        builder.Services.AddSingleton(brand ?? Brand.Own);
        builder.Services.AddSingleton(new SiteSettings { PublicUrl = publicUrl });
        builder.Services.AddSingleton(new FeedbackOptions());
        builder.Services.AddSingleton(new FeedbackDatabase(System.IO.Path.Combine(folder.Path, "index.feedback.db")));
        builder.Services.AddSingleton<FeedbackStore>();
        builder.Services.AddAdmin(new AdminOptions { Key = adminKey }, System.IO.Path.Combine(folder.Path, "index.db"));
        AddIntake(builder.Services, folder.Path);
        // Nothing is asked here, so that nothing is suggested.
        var (suggestions, time) = (new SuggestionOptions(), clock ?? TimeProvider.System);
        builder.Services.AddSingleton(new QuestionSuggester(
            new(null!, index, suggestions, time, NullLogger<TriedQuestions>.Instance), null!, index, null!, null!, suggestions, time,
            NullLogger<QuestionSuggester>.Instance));
        builder.Services.AddSharing(new SharingOptions { Days = sharingDays }, System.IO.Path.Combine(folder.Path, "index.db"));
        builder.Services.AddHealthChecks();
        builder.Services.Configure<DirectLineOptions>(options =>
        {
            foreach (var origin in allowedOrigins ?? [])
                options.AllowedOrigins.Add(origin);
        });
        var app = builder.Build();
        app.UseSitePath(publicUrl);
        app.MapSite();
        app.MapGet("/broken", _ => throw new InvalidOperationException("secret detail"));
        await app.StartAsync();
        return new Site(folder, app);
    }

    /// <summary>What reads articles while the site serves, addresses as the product reads them.</summary>
    private static void AddIntake(IServiceCollection services, string folder)
    {
        services.AddSingleton<IAddressMemory>(new StoredAddresses(System.IO.Path.Combine(folder, "index.feeds.db")));
        services.AddSingleton(provider => new WebFetcher(new FetchOptions(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new ArticlesSettings());
        services.AddSingleton(new ArticleOptions());
        services.AddSingleton(new FetchOptions());
        services.AddSingleton<AddressReader>();
        services.AddSingleton(new ArticleReader(folder, new ArticleOptions()));
        services.AddSingleton(new PassageSplitter(new PassageOptions()));
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, FourNumbers>();
        services.AddSingleton<IngestOptions>();
        services.AddSingleton<Ingestor>();
        services.AddSingleton(new ReplicaTurns());
        services.AddHostedService(provider => provider.GetRequiredService<IntakeQueue>());
    }

    /// <summary>Title of the article of an id, as a page shows it.</summary>
    public static string TitleOf(string id) => $"Harbour closed, {Convert.ToHexString(Encoding.UTF8.GetBytes(id))}";

    /// <summary>Makes a file beside the index one that cannot be used, before it was used.</summary>
    public Task BreakAsync(string name) =>
        System.IO.File.WriteAllTextAsync(System.IO.Path.Combine(folder.Path, name), new string('x', 5000));

    /// <summary>Asks as a browser does for a page.</summary>
    public Task<HttpResponseMessage> GetPageAsync(string path) => GetAsync(path, ("Accept", "text/html,application/xhtml+xml"));

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
