using System.Globalization;
using System.Net.Http.Headers;
using ChatBot.Host.Settings;
using ChatBot.Host.Sharing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Host.Web.Sharing;

/// <summary>Answers that are shared: <c>POST /shared</c>, <c>GET /shared/ID</c> and <c>DELETE /shared/ID</c>.</summary>
internal static class SharingEndpoints
{
    /// <summary>Where their addresses begin.</summary>
    public const string Root = "/shared";

    /// <summary>Longest answer that is taken.</summary>
    public const int MostBytes = 256 * 1024;

    public static void MapSharing(this WebApplication app, SitePages pages)
    {
        var services = app.Services;
        var (answers, seals) = (services.GetRequiredService<SharedAnswers>(), services.GetRequiredService<AnswerSeals>());
        var (limits, site) = (services.GetRequiredService<SharingLimits>(), services.GetRequiredService<SiteSettings>());
        var logger = services.GetRequiredService<ILogger<SharedAnswers>>();

        var shared = app.MapGroup(Root);
        shared.AddEndpointFilter(async (call, next) =>
        {
            try
            {
                return await next(call);
            }
            catch (SharingStoreException failure)
            {
                Log.SharingFailed(logger, failure.Message);
                return HttpMethods.IsGet(call.HttpContext.Request.Method) || HttpMethods.IsHead(call.HttpContext.Request.Method)
                    ? pages.ShowMessage(call.HttpContext, StatusCodes.Status503ServiceUnavailable, "not-now")
                    : Refuse(StatusCodes.Status503ServiceUnavailable, "This cannot be done just now; try again in a moment.");
            }
        });
        shared.MapPage("/{id}", async (HttpContext context, string id, CancellationToken cancellationToken) =>
            await pages.ShowSharedAsync(context, answers.IsOn ? await answers.FindAsync(id, cancellationToken) : null, cancellationToken));
        shared.MapPost("", async (HttpContext context, CancellationToken cancellationToken) =>
            RefusalOf(context, site, limits) ?? await ShareAsync(context, answers, seals, site, cancellationToken));
        shared.MapDelete("/{id}", async (HttpContext context, string id, CancellationToken cancellationToken) =>
            RefusalOf(context, site, limits) ?? await TakeBackAsync(context, id, answers, cancellationToken));
    }

    private static async Task<IResult> ShareAsync(
        HttpContext context, SharedAnswers answers, AnswerSeals seals, SiteSettings site, CancellationToken cancellationToken)
    {
        if (!answers.IsOn)
            return Refuse(StatusCodes.Status404NotFound, "Answers are not shared here.");
        if (!context.Request.HasJsonContentType())
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "An answer is shared as application/json.");
        if (await ReadAsync(context, cancellationToken) is not { } body)
            return Refuse(StatusCodes.Status413PayloadTooLarge, "That is too long for an answer.");
        if (await seals.OpenAsync(body, cancellationToken) is not { } answer)
            return Refuse(StatusCodes.Status403Forbidden, "Only an answer that was given here can be shared.");
        if (await answers.AddAsync(answer, cancellationToken) is not { } added)
            return Refuse(StatusCodes.Status507InsufficientStorage, "Too many answers are shared already; try again another day.");
        var below = site.PublicUrl?.AbsoluteUri.TrimEnd('/')
            ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{context.Request.PathBase.ToUriComponent()}";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new SharedLink(added.Id, $"{below}{Root}/{added.Id}", added.Secret, added.Until), SharingJson.Default.SharedLink,
            statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> TakeBackAsync(
        HttpContext context, string id, SharedAnswers answers, CancellationToken cancellationToken) =>
        AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var given)
            && given is { Scheme: "Bearer", Parameter: { } secret } && await answers.TakeBackAsync(id, secret, cancellationToken)
            ? TypedResults.NoContent()
            : Refuse(StatusCodes.Status404NotFound, "There is no such shared answer, or somebody else shared it.");

    private static ContentHttpResult? RefusalOf(HttpContext context, SiteSettings site, SharingLimits limits)
    {
        if (!SiteOrigin.IsOwn(context.Request, site))
            return Refuse(StatusCodes.Status403Forbidden, "This is taken from the pages of this site only.");
        if (limits.Count(context.Connection.RemoteIpAddress) is not { } wait)
            return null;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Refuse(StatusCodes.Status429TooManyRequests, "That was often; try again in a moment.");
    }

    private static async Task<byte[]?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > MostBytes)
            return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, cancellationToken);
            return body.ToArray();
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static ContentHttpResult Refuse(int status, string text) => TypedResults.Text(text, statusCode: status);
}
