using System.Globalization;
using System.Text;
using ChatBot.Host.Web.Assets;
using ChatBot.Host.Web.Pages;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Host.Web.Admin;

/// <summary>What every page of editors and operators is made of: forms and lists, no script.</summary>
internal sealed class AdminPages(SiteLook look, AdminSessions sessions, SiteWords words)
{
    public SiteWords Words => words;

    /// <summary>What holds for each answer: nobody keeps it, frames it or finds it.</summary>
    public static void Prepare(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy.Administering;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        // With no-referrer a browser would not tell whose form it sends.
        headers["Referrer-Policy"] = "same-origin";
        headers[HeaderNames.XFrameOptions] = "DENY";
    }

    /// <param name="body">Markup of what stands below the heading.</param>
    /// <param name="problem">What went wrong, not yet encoded; null where nothing did.</param>
    public IResult Show(HttpContext context, AdminTab tab, string body, string? problem = null, int status = StatusCodes.Status200OK)
    {
        var addresses = AddressesFor(context);
        var session = AdminGate.SessionOf(context);
        var said = context.Request.Query["said"].ToString();
        var page = new StringBuilder($"<a class=\"skip\" href=\"#work\">{words["skip"]}</a>\n")
            .Append(Masthead.Band(Masthead.WayHome(addresses), SignOut(context, session)))
            .Append(CultureInfo.InvariantCulture, $"\n<nav class=\"admin__tabs\" aria-label=\"{words["tabs"]}\">\n");
        foreach (var each in Enum.GetValues<AdminTab>())
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"{AddressOf(context, each)}\"")
                .Append(each == tab ? " aria-current=\"page\">" : ">").Append(words[NameOf(each)]).Append("</a>\n");
        page.Append(CultureInfo.InvariantCulture,
            $"</nav>\n<main class=\"admin\" id=\"work\" tabindex=\"-1\">\n<h1>{words[NameOf(tab)]}</h1>\n");
        if (problem is not null)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"admin__problem\" role=\"alert\">{Page.Encode(problem)}</p>\n");
        else if (said.Length > 0 && words.Has($"said.{said}"))
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"admin__said\" role=\"status\">{words[$"said.{said}"]}</p>\n");
        return Page.Html(addresses, words.Plain(NameOf(tab)), Head(addresses), page.Append(body).Append("</main>").ToString(), status);
    }

    /// <summary>The form for whoever has no session.</summary>
    /// <param name="problem">Name of the words for what went wrong; null where nothing did.</param>
    /// <param name="name">What they called themselves before.</param>
    /// <param name="wanted">The page that they asked for.</param>
    public IResult SignIn(HttpContext context, int status, string? problem, string name, AdminTab wanted)
    {
        var addresses = AddressesFor(context);
        var said = problem is null ? "" : $"<p class=\"admin__problem\" role=\"alert\">{words[problem]}</p>";
        return Page.Html(
            addresses,
            words.Plain("sign-in.title"),
            Head(addresses),
            $"""
            {Masthead.Band(Masthead.WayHome(addresses), "")}
            <main class="admin admin--narrow">
            <h1>{words["sign-in.title"]}</h1>
            <p>{words["sign-in.about"]}</p>
            {said}
            <form class="admin__form" method="post" action="{addresses.Home}admin/sign-in">
            <input type="hidden" name="{AdminGate.Wanted}" value="{NameOf(wanted)}">
            <label class="library__field"><span>{words["sign-in.name"]}</span>
            <input name="name" value="{Page.Encode(name)}" maxlength="60" autocomplete="name" required></label>
            <label class="library__field"><span>{words["sign-in.key"]}</span>
            <input type="password" name="key" maxlength="200" autocomplete="current-password" required></label>
            <button class="button button--main" type="submit">{words["sign-in.do"]}</button>
            </form>
            </main>
            """,
            status);
    }

    /// <summary>Says why a request is refused.</summary>
    /// <param name="reason">Name of the words for it.</param>
    public IResult Refuse(HttpContext context, int status, string reason)
    {
        var addresses = AddressesFor(context);
        return Page.Html(addresses, words.Plain("refused.title"), Head(addresses),
            MessagePage.Body(addresses, status, words.Plain("refused.title"), words.Plain(reason),
                reason == AdminGate.Closed ? "" : $"<a class=\"button\" href=\"{Root(context)}\">{words["refused.back"]}</a>"), status);
    }

    /// <summary>Opens a list: its heading, what it is, and that it is empty where it is.</summary>
    /// <param name="title">Name of the words of the heading.</param>
    /// <param name="about">Name of those below it.</param>
    /// <param name="none">Name of those that say that nothing is there; null where something is.</param>
    public void OpenList(StringBuilder body, string title, string about, string? none)
    {
        body.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{words[title]}</h2>\n<p class=\"admin__about\">{words[about]}</p>\n");
        if (none is not null)
            body.Append(CultureInfo.InvariantCulture, $"<p>{words[none]}</p>\n");
        body.Append("<ul class=\"admin__list\">\n");
    }

    /// <summary>Beginning of a form that does something: its address, and what shows that it is ours.</summary>
    /// <param name="below">What follows "/admin" in its address.</param>
    /// <param name="attributes">Markup of further attributes.</param>
    public string Form(HttpContext context, string below, string attributes = "") =>
        $"""
        <form method="post" action="{Root(context)}{below}" {attributes}>
        <input type="hidden" name="{AdminGate.Token}" value="{sessions.TokenOf(AdminGate.SessionOf(context))}">
        """;

    /// <summary>A form of one button that does something to one thing.</summary>
    /// <param name="below">What follows "/admin" in its address.</param>
    /// <param name="does">What the button does, as markup.</param>
    /// <param name="field">Name of the field that names the thing.</param>
    /// <param name="value">What the field holds, not yet encoded.</param>
    /// <param name="about">The thing as whoever does not see the page hears it, not yet encoded.</param>
    public string Button(HttpContext context, string below, string does, string field, string value, string about) =>
        $"""
        {Form(context, below)}<input type="hidden" name="{field}" value="{Page.Encode(value)}">
        <button class="button" type="submit">{does}<span class="unseen">: {Page.Encode(about)}</span></button></form>

        """;

    /// <summary>The same for what cannot be undone: a press opens the button, and a second one does it.</summary>
    /// <param name="sure">What the button itself says, as markup.</param>
    /// <inheritdoc cref="Button"/>
    public string SureButton(HttpContext context, string below, string does, string sure, string field, string value, string about) =>
        $"""
        <details class="admin__sure"><summary class="button">{does}<span class="unseen">: {Page.Encode(about)}</span></summary>
        {Button(context, below, sure, field, value, about)}</details>

        """;

    /// <summary>Address of a page.</summary>
    public static string AddressOf(HttpContext context, AdminTab tab) => $"{Root(context)}/{NameOf(tab)}";

    /// <summary>Which page of a list is asked for, from 1.</summary>
    public static int NumberOf(HttpContext context, int last) => Math.Min(PageTurning.NumberOf(context.Request.Query), last);

    /// <summary>The page of a name, which may be anything; the first one where there is none.</summary>
    public static AdminTab Named(string? name) => Array.Find(Enum.GetValues<AdminTab>(), tab => NameOf(tab) == name);

    private static string NameOf(AdminTab tab) => tab.ToString().ToLowerInvariant();

    private static string Root(HttpContext context) => context.Request.PathBase.ToUriComponent() + AdminEndpoints.Root;

    private static string Head(SiteAddresses addresses) =>
        $"""
        <link rel="stylesheet" href="{addresses.Of("site.css")}">
        <link rel="stylesheet" href="{addresses.Of("admin.css")}">
        """;

    private string SignOut(HttpContext context, AdminSession session) => !sessions.HasKey
        ? $"<span class=\"admin__who\">{Page.Encode(session.Who)}</span>"
        : $"""
        <span class="admin__who">{Page.Encode(session.Who)}</span>
        {Form(context, "/sign-out")}
        <button class="button admin__out" type="submit">{words["sign-out"]}</button></form>
        """;

    private SiteAddresses AddressesFor(HttpContext context) => new(look, context.Request.PathBase);
}
