using ChatBot.Host.Branding;
using ChatBot.Host.Web.Assets;

namespace ChatBot.Host.Web.Pages;

/// <summary>What the pages of this site share: the beginning of their addresses, and the brand.</summary>
/// <param name="look">The client's files and the brand.</param>
/// <param name="below">The path that the site stands below, such as "/ask", in its encoded form; empty where it has a host of its
/// own.</param>
internal sealed class SiteAddresses(SiteLook look, PathString below)
{
    public string Home { get; } = below.ToUriComponent() + "/";

    /// <summary>The list of the articles.</summary>
    public string Library => Home + "articles";

    public Brand Brand => look.Brand;

    /// <summary>The brand's sign.</summary>
    public string Icon => Home + (look.Logo?.File ?? look.Sign.File);

    /// <summary>The style sheet that comes after all others, with its hash.</summary>
    public string Sheet => Home + "brand.css?v=" + look.Sheet.Hash;

    /// <summary>The same as a page that frames this one wishes it.</summary>
    /// <param name="accent">Null: the brand's.</param>
    /// <param name="theme">Null: the brand's.</param>
    public string SheetFor(Colour? accent, BrandTheme? theme) =>
        $"{Home}brand.css?v={look.SheetFor(accent, theme).Hash}"
        + (accent is { } colour ? "&accent=" + Uri.EscapeDataString(colour.ToString()) : "")
        + (theme is { } wished ? $"&theme={wished}" : "");

    /// <summary>The address of one of the client's files, with its hash.</summary>
    /// <param name="name">Name without the hash, such as <c>chat.js</c>.</param>
    public string Of(string name) => below.ToUriComponent() + look.Assets.Address(name);
}
