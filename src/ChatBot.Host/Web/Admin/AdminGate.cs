using System.Globalization;
using ChatBot.BotFramework.Authentication;
using ChatBot.Host.Admin;
using ChatBot.Host.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Host.Web.Admin;

/// <summary>
/// Stands before every endpoint that is an <see cref="AdminPart"/>: lets nobody pass without a session, and no form that another site's
/// page may have sent.
/// </summary>
internal sealed class AdminGate(
    AdminSessions sessions, AdminPages pages, SiteSettings site, IHostEnvironment environment, SignInLimits limits, ActLog log,
    ILogger<AdminGate> logger)
{
    /// <summary>Name of the cookie that holds a session.</summary>
    public const string Cookie = "chatbot-admin";

    /// <summary>Name of the field of each form that shows that it is ours.</summary>
    public const string Token = "token";

    /// <summary>Name of the field that says which page whoever signs in asked for.</summary>
    public const string Wanted = "wanted";

    /// <summary>Name of the words for pages that nobody can open.</summary>
    public const string Closed = "refused.closed";

    private readonly bool trustsThisMachine = !sessions.HasKey && environment.IsDevelopment() && site.PublicUrl is null;

    /// <summary>The session of a request that was let pass.</summary>
    public static AdminSession SessionOf(HttpContext context) => context.Features.GetRequiredFeature<AdminSession>();

    public async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AdminPart>() is not { } part)
        {
            await next(context);
            return;
        }

        AdminPages.Prepare(context);
        if (await RefusalOfAsync(context, part) is { } refusal)
            await refusal.ExecuteAsync(context);
        else
            await next(context);
    }

    /// <summary>Lets in whoever has the key.</summary>
    public async Task<IResult> SignInAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!sessions.HasKey)
            return SeeOther(context, "");
        var (name, key) = (context.Request.Form["name"].ToString(), context.Request.Form["key"].ToString());
        var wanted = AdminPages.Named(context.Request.Form[Wanted]);
        if (limits.Count(context.Connection.RemoteIpAddress) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return pages.SignIn(context, StatusCodes.Status429TooManyRequests, "sign-in.too-often", name, wanted);
        }

        if (!sessions.IsKey(key))
        {
            Log.WrongAdminKey(logger, context.Connection.RemoteIpAddress?.ToString() ?? "?");
            return pages.SignIn(context, StatusCodes.Status401Unauthorized, "sign-in.wrong", name, wanted);
        }

        var session = AdminSessions.Begin(name);
        if (session.Who.Length == 0)
            return pages.SignIn(context, StatusCodes.Status400BadRequest, "sign-in.no-name", name, wanted);
        await log.WriteAsync(session.Who, "signed-in", "", cancellationToken);
        Give(context, session);
        context.Response.Headers.Location = AdminPages.AddressOf(context, wanted);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Ends the session on this device.</summary>
    public async Task<IResult> SignOutAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await log.WriteAsync(SessionOf(context).Who, "signed-out", "", cancellationToken);
        context.Response.Cookies.Delete(Cookie, Options(context));
        return SeeOther(context, "");
    }

    /// <summary>Shows another page after a form was taken.</summary>
    /// <param name="below">What follows "/admin" in its address.</param>
    public static IResult SeeOther(HttpContext context, string below)
    {
        context.Response.Headers.Location = $"{context.Request.PathBase.ToUriComponent()}{AdminEndpoints.Root}{below}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IResult?> RefusalOfAsync(HttpContext context, AdminPart part)
    {
        var isPost = HttpMethods.IsPost(context.Request.Method);
        if (!sessions.HasKey && !(trustsThisMachine && await LocalRequest.IsAsync(context)))
            return pages.Refuse(context, StatusCodes.Status403Forbidden, Closed);
        if (isPost && !SiteOrigin.IsOwn(context.Request, site))
            return pages.Refuse(context, StatusCodes.Status403Forbidden, "refused.foreign");

        var session = sessions.Read(context.Request.Cookies[Cookie]);
        if (session is null && trustsThisMachine && !isPost)
        {
            session = AdminSessions.Begin(pages.Words.Plain("this-machine"));
            Give(context, session);
        }

        if (session is null && !part.IsSignIn)
            return trustsThisMachine ? pages.Refuse(context, StatusCodes.Status403Forbidden, "refused.stale")
                : pages.SignIn(context, StatusCodes.Status401Unauthorized, null, "", TabOf(context.Request.Path));
        if (isPost && await ProblemOfFormAsync(context, part) is { } problem)
            return problem;
        if (isPost && !part.IsSignIn && !sessions.IsToken(session!, context.Request.Form[Token].ToString()))
            return pages.Refuse(context, StatusCodes.Status403Forbidden, "refused.stale");
        if (session is not null)
            context.Features.Set(session);
        return null;
    }

    private async Task<IResult?> ProblemOfFormAsync(HttpContext context, AdminPart part)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = part.MostBytes;
        try
        {
            await context.Request.ReadFormAsync(
                new FormOptions
                {
                    ValueLengthLimit = (int)Math.Min(part.MostBytes, AdminPart.OfText),
                    MultipartBodyLengthLimit = part.MostBytes,
                    ValueCountLimit = part.MostFields,
                },
                context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return pages.Refuse(context, StatusCodes.Status413PayloadTooLarge, "refused.too-large");
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or IOException)
        {
            return pages.Refuse(context, StatusCodes.Status400BadRequest, "refused.no-form");
        }
    }

    // "/admin/articles/upload" is of the page of articles.
    private static AdminTab TabOf(PathString path) => AdminPages.Named(path.Value?.Split('/').ElementAtOrDefault(2));

    private void Give(HttpContext context, AdminSession session) =>
        context.Response.Cookies.Append(Cookie, sessions.Write(session), Options(context));

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps || site.PublicUrl?.Scheme == Uri.UriSchemeHttps,
        Path = context.Request.PathBase.ToUriComponent() + AdminEndpoints.Root,
        MaxAge = AdminSessions.Lasts,
    };
}
