using ChatBot.Host.Web.Assets;

namespace ChatBot.Host.Web.Pages;

/// <summary>What a page's addresses on this site begin with.</summary>
/// <param name="assets">The client's files.</param>
/// <param name="below">The path that the site stands below, such as "/ask", in its encoded form; empty where it has a host of its
/// own.</param>
internal sealed class SiteAddresses(ClientAssets assets, PathString below)
{
    public string Home { get; } = below.ToUriComponent() + "/";

    /// <summary>The list of the articles.</summary>
    public string Library => Home + "articles";

    public string Icon => Home + "favicon.svg";

    /// <summary>The address of one of the client's files, with its hash.</summary>
    /// <param name="name">Name without the hash, such as <c>chat.js</c>.</param>
    public string Of(string name) => below.ToUriComponent() + assets.Address(name);
}
