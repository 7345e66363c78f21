namespace ChatBot.Host.Web.Pages;

/// <summary>The band at the top of each page.</summary>
internal static class Masthead
{
    // Part of the page so that it needs no second request.
    private const string OwnSign =
        """<svg class="masthead__sign" viewBox="0 0 32 32" aria-hidden="true"><rect class="masthead__ground" width="32" """
        + """height="32" rx="7"/><path d="M8 10.5h16M8 16h16M8 21.5h9" stroke="#fff" stroke-width="2.4" stroke-linecap="round" """
        + """opacity=".55"/><path d="M8 16h11" stroke="#ffd166" stroke-width="3.2" stroke-linecap="round"/></svg>""";

    private const string ListIcon =
        """<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" """
        + """aria-hidden="true"><path d="M5 6h14M5 12h14M5 18h9"/></svg>""";

    /// <summary>The brand's name as markup.</summary>
    public static string Name(SiteAddresses addresses) => Page.Encode(addresses.Brand.Name);

    /// <summary>The brand's sign as markup; the name stands beside it.</summary>
    public static string Sign(SiteAddresses addresses) =>
        addresses.Brand.Logo is null ? OwnSign : $"""<img class="masthead__sign" src="{addresses.Icon}" alt="">""";

    private const string AskIcon =
        """<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" """
        + """aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4Z"/></svg>""";

    private const string BackIcon =
        """<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" """
        + """stroke-linejoin="round" aria-hidden="true"><path d="M19 12H5M11 6l-6 6 6 6"/></svg>""";

    /// <summary>The name as a link to the conversation.</summary>
    public static string WayHome(SiteAddresses addresses) =>
        $"""<a class="masthead__home" href="{addresses.Home}">{Sign(addresses)}<span class="masthead__name">{Name(addresses)}</span></a>""";

    /// <summary>A link to the articles; its words are hidden where there is no room.</summary>
    public static string WayToArticles(SiteAddresses addresses) =>
        $"""<a class="button button--plain" href="{addresses.Library}">{ListIcon}"""
        + $"""<span class="masthead__label">{SiteWords.Site["articles"]}</span></a>""";

    /// <summary>A link to where questions are asked, which goes on with the conversation of the tab if it has one.</summary>
    /// <param name="isBack">Whether the page was come to from an answer; a script corrects what the link says where it knows
    /// better.</param>
    public static string WayToAsk(SiteAddresses addresses, bool isBack = false)
    {
        var (back, ask) = (SiteWords.Site["article.back"], SiteWords.Site["library.ask"]);
        return $"""<a class="button" href="{addresses.Home}" data-way="{(isBack ? "back" : "ask")}" data-back="{back}" """
            + $"""data-ask="{ask}">{(isBack ? BackIcon : AskIcon)}<span class="masthead__label">{(isBack ? back : ask)}</span></a>""";
    }

    /// <param name="name">Markup of the name, such as a heading.</param>
    /// <param name="end">Markup of what stands at the end; empty for nothing.</param>
    public static string Band(string name, string end) =>
        $"""
        <header class="masthead">
        {name}
        <div class="masthead__end">{end}</div>
        </header>
        """;
}
