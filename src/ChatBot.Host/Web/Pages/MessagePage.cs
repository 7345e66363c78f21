namespace ChatBot.Host.Web.Pages;

/// <summary>A page that says one thing: nothing stands here, or something went wrong.</summary>
internal static class MessagePage
{
    public static string Head(SiteAddresses addresses) => $"""<link rel="stylesheet" href="{addresses.Of("site.css")}">""";

    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="title">Not yet encoded.</param>
    /// <param name="text">Not yet encoded.</param>
    /// <param name="way">Markup of one more way on.</param>
    public static string Body(SiteAddresses addresses, int status, string title, string text, string way = "") =>
        $"""
        {Masthead.Band(Masthead.WayHome(addresses), "")}
        <main class="message">
        <p class="message__number">{status}</p>
        <h1>{Page.Encode(title)}</h1>
        <p>{Page.Encode(text)}</p>
        <p class="message__ways"><a class="button button--main" href="{addresses.Home}">{Masthead.Name(addresses)}</a> {way}</p>
        </main>
        """;
}
