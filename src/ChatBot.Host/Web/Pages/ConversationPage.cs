namespace ChatBot.Host.Web.Pages;

/// <summary>The conversation as Bot Framework Web Chat shows it: at <c>/webchat</c>, and
/// smaller at <c>/widget</c> for the panel of widget.js.</summary>
internal static class ConversationPage
{
    private const string NewIcon =
        """<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" """
        + """stroke-linejoin="round" aria-hidden="true"><path d="M12 20H5.5A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4H12M18.4 """
        + """3.6a1.98 1.98 0 0 1 2.8 2.8L13 14.6 9 15.5l.9-4Z"/></svg>""";

    private const string CloseIcon =
        """<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" """
        + """aria-hidden="true"><path d="M6 6l12 12M18 6 6 18"/></svg>""";

    /// <summary>The styles and the script of the page.</summary>
    /// <param name="nonce">What the styles that Web Chat writes carry.</param>
    public static string Head(SiteAddresses addresses, string nonce) =>
        $"""
        <link rel="stylesheet" href="{addresses.Of("site.css")}">
        <link rel="stylesheet" href="{addresses.Of("conversation.css")}">
        <link rel="preload" href="{addresses.Of("public-sans-latin-wght-normal.woff2")}" as="font" type="font/woff2" crossorigin>
        <link rel="preload" href="{addresses.Of("newsreader-latin-wght-normal.woff2")}" as="font" type="font/woff2" crossorigin>
        <script type="module" src="{addresses.Of("chat.js")}" nonce="{nonce}"></script>
        """;

    /// <param name="articles">How many articles there are to answer from.</param>
    /// <param name="isPanel">Whether it stands in the panel of widget.js, which has a close button and no room.</param>
    public static string Body(SiteAddresses addresses, int articles, bool isPanel) =>
        $"""
        <a class="skip" href="#chat">Skip to the conversation</a>
        {Masthead.Band(Name(addresses, articles), (isPanel ? "" : Masthead.WayToArticles(addresses)) + Buttons(isPanel))}
        <main class="talk__main" id="conversation">
        <div id="chat" tabindex="-1"></div>
        <noscript>The conversation needs JavaScript, which is switched off here. The articles that answers lead to can be read
        without.</noscript>
        </main>
        """;

    /// <summary>The name with how many articles there are, as the heading of a page.</summary>
    public static string Name(SiteAddresses addresses, int articles) =>
        $"""
        <div class="masthead__home">{Masthead.Sign(addresses)}<div><h1 class="masthead__name">{Masthead.Name(addresses)}</h1>
        <p class="masthead__about">{About(articles)}</p></div></div>
        """;

    // The promise is left out where the page is narrow.
    private static string About(int articles) => articles == 0
        ? SiteWords.Site["masthead.none"]
        : $"{SiteWords.Site.Of("masthead.about", CountedArticles.Write(articles))} "
            + $"<span class=\"masthead__more\">{SiteWords.Site["masthead.promise"]}</span>";

    private static string Buttons(bool isPanel) =>
        $"""<button class="button" type="button" data-renew hidden>{NewIcon}"""
        + """<span class="masthead__label">New conversation</span></button>"""
        + (isPanel ? $"""<button class="button" type="button" data-close>{CloseIcon}<span class="masthead__label">Close</span></button>"""
            : "");
}
