using ChatBot.BotFramework.Activities;
using ChatBot.Host.Settings;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Chooses the form of the replies to an activity by its channel.</summary>
internal sealed class ReplyForms(SiteSettings site)
{
    /// <summary>Hosts of the Bot Framework itself: a service URL there says nothing of where this host is reached.</summary>
    private static readonly string[] ServiceHosts =
        ["botframework.com", "botframework.us", "botframework.azure.us", "trafficmanager.net", "azure.cn"];

    public IReplyForm For(Activity activity) => Channel(activity) switch
    {
        ChannelIds.Teams => new TeamsReply(new ArticleLinks(site.PublicUrl, site.Citations), canSuggest: !activity.IsGroup()),
        ChannelIds.WebChat or ChannelIds.DirectLine => new WebChatReply(
            new ArticleLinks(site.PublicUrl ?? OwnOrigin(activity), site.Citations)),
        ChannelIds.Emulator or "agents" or "outlook" => new CardReply(new ArticleLinks(site.PublicUrl, site.Citations)),
        _ => new TextReply(new ArticleLinks(site.PublicUrl, site.Citations)),
    };

    // A colon parts the channel from a product within it, such as "msteams:COPILOT".
    private static string Channel(Activity activity) => ChannelIds.Base(activity.ChannelId);

    // The host's own Direct Line gives the origin that its client called, and nothing behind it.
    private static Uri? OwnOrigin(Activity activity) =>
        Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            && !ServiceHosts.Any(host => url.Host == host || url.Host.EndsWith("." + host, StringComparison.Ordinal))
            ? url
            : null;
}
