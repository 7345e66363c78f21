using ChatBot.Answers.Filters;
using ChatBot.Host.Admin;
using ChatBot.Host.Library;

namespace ChatBot.Host.Web.Library;

/// <summary>The library at <c>/articles</c> and what the start page shows at <c>/start.json</c>.</summary>
internal static class LibraryEndpoints
{
    private const int MostSuggestions = 3;

    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<ArticleLibrary>()
        .AddSingleton<LibraryReader>()
        .AddSingleton<SuggestionLimits>()
        .AddSingleton<StartPageReader>();

    public static void MapLibrary(this WebApplication app, SitePages pages)
    {
        app.MapPage("/articles", (HttpContext context, CancellationToken cancellationToken) =>
            ShowAsync(context, pages, cancellationToken));
        app.MapPage("/suggestions.json", SuggestAsync);
        app.MapPage("/start.json", async (HttpContext context, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            var reader = context.RequestServices.GetRequiredService<StartPageReader>();
            return TypedResults.Json(await reader.ReadAsync(cancellationToken), LibraryJson.Default.StartPage);
        });
    }

    private static async Task<IResult> SuggestAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var services = context.RequestServices;
        // Suggestions are an extra: whoever asks for them too often goes without.
        if (services.GetRequiredService<SuggestionLimits>().Count(context.Connection.RemoteIpAddress) is not null)
            return TypedResults.Json(new NarrowedSuggestions([]), LibraryJson.Default.NarrowedSuggestions);
        var (questions, problem) = await services.GetRequiredService<EditedSuggestions>()
            .ForConversationAsync(WishOf(context.Request.Query), null, MostSuggestions, cancellationToken);
        return TypedResults.Json(new(questions) { Problem = problem }, LibraryJson.Default.NarrowedSuggestions,
            statusCode: problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static FilterWish WishOf(IQueryCollection query) => new()
    {
        Source = query["source"].FirstOrDefault(),
        Since = query["since"].FirstOrDefault(),
        Until = query["until"].FirstOrDefault(),
        Article = query["article"].FirstOrDefault(),
        IsWhole = true,
    };

    private static async Task<IResult> ShowAsync(HttpContext context, SitePages pages, CancellationToken cancellationToken)
    {
        // The address of an article whose id no path can hold.
        if (context.Request.Query.ContainsKey("id"))
            return await pages.ShowArticleAsync(context, null, context.Request.Query["start"], context.Request.Query["end"],
                context.Request.Query["version"], context.Request.Query["words"], context.Request.Query["also"], cancellationToken);
        var request = LibraryRequest.Of(context.Request.Query);
        var view = await context.RequestServices.GetRequiredService<LibraryReader>().ReadAsync(request, cancellationToken);
        var status = view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.Headers.Vary = "Accept";
        if (!WantsJson(context.Request))
            return pages.ShowLibrary(context, request, view, status);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Json(view, LibraryJson.Default.LibraryView, statusCode: status);
    }

    // A browser names HTML; a program that names JSON, and no HTML, wants that.
    private static bool WantsJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Any(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            && !accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
    }
}
