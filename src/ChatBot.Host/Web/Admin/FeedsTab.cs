using System.Globalization;
using System.Text;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Host.Admin;
using ChatBot.Host.Settings;
using ChatBot.Host.Web.Pages;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Web.Admin;

/// <summary>The addresses that are read while serving: how each stands, and one more or less.</summary>
internal sealed class FeedsTab(
    AdminPages pages, IntakeDesk desk, AddedFeeds added, IAddressMemory memory, ArticlesSettings settings, ActLog log)
{
    private SiteWords Words => pages.Words;

    public Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken) =>
        ShowAsync(context, null, StatusCodes.Status200OK, cancellationToken);

    /// <summary>Has an address read again and again from now on.</summary>
    public async Task<IResult> AddAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var problem = desk.ProblemOf(context.Request.Form["address"].ToString(), out var address);
        if (problem is not null || address is null)
            return await ShowAsync(
                context, problem ?? Words.Plain("articles.no-address"), StatusCodes.Status400BadRequest, cancellationToken);
        if (address.AbsoluteUri.Length > AddedFeeds.LongestAddress)
            return await ShowAsync(context, Words.Plain("feeds.too-long"), StatusCodes.Status400BadRequest, cancellationToken);
        var who = AdminGate.SessionOf(context).Who;
        if ((await added.ListAsync(cancellationToken)).Count >= AddedFeeds.Most)
            return AdminGate.SeeOther(context, "/feeds?said=feeds-full");
        if (settings.Feeds.Contains(address) || !await added.AddAsync(address, who, cancellationToken))
            return AdminGate.SeeOther(context, "/feeds?said=feed-known");
        await log.WriteAsync(who, "feed-added", address.AbsoluteUri, cancellationToken);
        return AdminGate.SeeOther(context, "/feeds?said=feed-added");
    }

    /// <summary>Has an address that an editor added read no more; its articles stay.</summary>
    public async Task<IResult> RemoveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var address = context.Request.Form["address"].ToString();
        if (!await added.RemoveAsync(address, cancellationToken))
            return AdminGate.SeeOther(context, "/feeds?said=gone");
        await log.WriteAsync(AdminGate.SessionOf(context).Who, "feed-removed", address, cancellationToken);
        return AdminGate.SeeOther(context, "/feeds?said=feed-removed");
    }

    /// <summary>Reads one of the addresses at once.</summary>
    public async Task<IResult> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var given = context.Request.Form["address"].ToString();
        var feeds = (await added.ListAsync(cancellationToken)).Select(feed => feed.Address).Concat(settings.Feeds);
        if (feeds.FirstOrDefault(feed => feed.AbsoluteUri == given) is not { } address)
            return AdminGate.SeeOther(context, "/feeds?said=gone");
        return await desk.TakeAsync(
            context, "feed-read", address.AbsoluteUri, new IngestRequest([]) { Addresses = [address] }, cancellationToken);
    }

    private async Task<IResult> ShowAsync(HttpContext context, string? problem, int status, CancellationToken cancellationToken)
    {
        var states = (await memory.ListAsync(cancellationToken)).ToDictionary(state => state.Address, StringComparer.Ordinal);
        var own = await added.ListAsync(cancellationToken);
        var body = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"""
            {pages.Form(context, "/feeds/add", "class=\"admin__form\"")}
            <label class="library__field"><span>{Words["feeds.address"]}</span>
            <input type="url" name="address" maxlength="4000" required></label>
            <p class="admin__details">{Words["feeds.address.about"]}</p>
            <button class="button button--main" type="submit">{Words["feeds.add"]}</button></form>

            """);
        if (own.Count + settings.Feeds.Count == 0)
            body.Append(CultureInfo.InvariantCulture, $"<p>{Words["feeds.none"]}</p>\n");
        body.Append("<ul class=\"admin__list\">\n");
        foreach (var feed in settings.Feeds.Select(feed => feed.AbsoluteUri).Distinct(StringComparer.Ordinal))
            Append(context, body, states.GetValueOrDefault(feed) ?? new(feed), null);
        foreach (var feed in own)
            Append(context, body, states.GetValueOrDefault(feed.Address.AbsoluteUri) ?? new(feed.Address.AbsoluteUri), feed);
        return pages.Show(context, AdminTab.Feeds, body.Append("</ul>\n").ToString(), problem, status);
    }

    private void Append(HttpContext context, StringBuilder body, AddressState state, AddedFeed? feed)
    {
        var address = Page.Encode(state.Address);
        body.Append(CultureInfo.InvariantCulture, $"<li><div><p class=\"admin__main\">{address}</p>\n<p class=\"admin__details\">");
        if (state.Kind is { } kind)
            body.Append(Page.Encode(kind)).Append(" · ").Append(Words.Of("feeds.articles", state.Articles)).Append(" · ");
        body.Append(state.ReadAt is { } at
            ? $"{Words["feeds.read-at"]} {PageDate.Moment(at)}" : Words["feeds.never-read"]);
        if (state.NotBefore is { } next)
            body.Append(CultureInfo.InvariantCulture, $" · {Words["feeds.next"]} {PageDate.Moment(next)}");
        body.Append(" · ").Append(feed is null ? Words["feeds.of-settings"] : Words.Of("feeds.added-by", feed.Who)).Append("</p>\n");
        if (state.Error is { } error)
            body.Append("<p class=\"admin__reason\">").Append(Page.Encode(error)).Append("</p>\n");
        body.Append("</div>\n").Append(Button("/feeds/read", Words["feeds.read"]));
        if (feed is not null)
            body.Append(Button("/feeds/remove", Words["feeds.remove"]));
        body.Append("</li>\n");

        string Button(string below, string does) => pages.Button(context, below, does, "address", state.Address, state.Address);
    }
}
