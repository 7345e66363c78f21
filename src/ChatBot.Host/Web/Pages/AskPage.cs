using ChatBot.Articles;

namespace ChatBot.Host.Web.Pages;

/// <summary>
/// The page at <c>/</c> where questions are asked. The server draws its frame, the question's field included, so that a reader can type
/// before the script is there; the script fills in the conversation.
/// </summary>
internal static class AskPage
{
    private static readonly SiteWords Text = SiteWords.Ask;

    private static readonly string NewIcon = Icon(
        "M12 20H5.5A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4H12M18.4 3.6a1.98 1.98 0 0 1 2.8 2.8L13 14.6 9 15.5l.9-4Z");

    private static readonly string ListIcon = Icon("M4 5h16v11H10l-4 4v-4H4ZM8 9h8M8 12h5");

    private static readonly string SendIcon = Icon("M12 19V5M5.500 11.500 12 5l6.500 6.500");

    private static readonly string CloseIcon = Icon("M6 6l12 12M18 6 6 18");

    private static readonly string OpenIcon = Icon("M13 4h7v7M20 4 11 13M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5");

    /// <summary>The styles and the script of the page.</summary>
    public static string Head(SiteAddresses addresses) =>
        $"""
        <link rel="stylesheet" href="{addresses.Of("site.css")}">
        <link rel="stylesheet" href="{addresses.Of("asking.css")}">
        <link rel="preload" href="{addresses.Of("public-sans-latin-wght-normal.woff2")}" as="font" type="font/woff2" crossorigin>
        <link rel="preload" href="{addresses.Of("newsreader-latin-wght-normal.woff2")}" as="font" type="font/woff2" crossorigin>
        <script type="module" src="{addresses.Of("ask.js")}"></script>
        """;

    /// <param name="articles">How many articles there are to answer from.</param>
    /// <param name="question">What stands in the question's field at first; not yet encoded.</param>
    /// <param name="article">The only one that is to be asked, or null for all.</param>
    /// <param name="sharedDays">How many days an answer that is shared can be opened.</param>
    public static string Body(SiteAddresses addresses, int articles, string question, Article? article, int sharedDays) =>
        $"""
        <a class="skip" href="#question">{Text["skip"]}</a>
        {Masthead.Band(ConversationPage.Name(addresses, articles), Masthead.WayToArticles(addresses) + Buttons())}
        <main class="ask" id="ask" data-line="connecting" data-share-days="{sharedDays}"{Narrowed(article)}>
        <div class="ask__notices" role="status"></div>
        <div class="ask__columns">
        <section class="ask__room" aria-label="{Text["conversation"]}">
        <div class="ask__scroll" tabindex="-1">
        <div class="welcome">
        <h2 class="welcome__title">{(addresses.Brand.Greeting is { } greeting ? Page.Encode(greeting) : Text["greeting"])}</h2>
        <p class="welcome__text">{Text[articles == 0 ? "noArticles" : "introduction"]}</p>
        <noscript><p>{Text["noScript"]}</p></noscript>
        </div>
        <div class="ask__turns"></div>
        </div>
        <div class="ask__base">
        <div class="ask__foot">
        <div class="suggestions" role="group" aria-label="{Text["suggestions"]}"></div>
        <div class="filters"></div>
        <form class="ask__form" action="{addresses.Home}" method="get">
        <label class="unseen" for="question">{Text["question"]}</label>
        <textarea class="ask__question" id="question" name="q" rows="1" maxlength="1000" placeholder="{Text["example"]}" autocomplete="off"
         enterkeyhint="send">{Page.Encode(question)}</textarea>
        <button class="ask__send" type="submit" aria-label="{Text["ask"]}" title="{Text["ask"]}">{SendIcon}</button>
        </form>
        </div>
        </div>
        </section>
        <dialog class="pane" aria-label="{Text["paneTitle"]}">
        <div class="pane__bar">
        <p class="pane__about"></p>
        <a class="button pane__alone" target="_blank" aria-label="{Text["openAlone"]}"
         title="{Text["openAlone"]}" hidden>{OpenIcon}<span>{Text["openAlone"]}</span></a>
        <button class="button pane__close" type="button" aria-label="{Text["closeArticle"]}"
         title="{Text["closeArticle"]}">{CloseIcon}</button>
        </div>
        <p class="pane__empty">{Text["paneEmpty"]}</p>
        </dialog>
        </div>
        <p class="unseen" id="said" role="status"></p>
        </main>
        """;

    private static string Narrowed(Article? article) => article is null
        ? ""
        : $" data-article=\"{Page.Encode(article.Id)}\" data-title=\"{Page.Encode(article.Title)}\"";

    private static string Buttons() => Button("data-list", ListIcon, "conversations") + Button("data-renew", NewIcon, "new");

    // Hidden until the script is there that does what it says.
    private static string Button(string name, string icon, string word) =>
        $"""<button class="button" type="button" {name} hidden>{icon}<span class="masthead__label">{Text[word]}</span></button>""";

    private static string Icon(string path) =>
        """<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" """
        + $"""stroke-linejoin="round" aria-hidden="true"><path d="{path}"/></svg>""";
}
