using System.Text;
using System.Text.Encodings.Web;
using ChatBot.Host.Branding;

namespace ChatBot.Host.Web.Assets;

/// <summary>The client's files, and those that the brand makes of them.</summary>
internal sealed class SiteLook
{
    private const string SignFile = "favicon.svg";

    private readonly BrandSheet sheets;

    public SiteLook(ClientAssets assets, Brand brand)
    {
        (Assets, Brand, sheets) = (assets, brand, BrandSheet.From(assets));
        Sheet = sheets.Write(brand.Accent, brand.Theme).Compressed();
        var sign = Text(SignFile).Replace(Brand.Own.Accent.ToString(), brand.Accent.ToString(), StringComparison.Ordinal);
        Sign = ClientAsset.Made(SignFile, sign).Compressed();
        Logo = brand.Logo is { } logo ? LogoOf(logo) : null;
        Widget = ClientAsset.Made("widget.js", $"(function(brand){{{Text("widget.js")}}})({Words()});\n").Compressed();
    }

    public ClientAssets Assets { get; }

    public Brand Brand { get; }

    /// <summary>Colours and theme; comes after all other styles.</summary>
    public ClientAsset Sheet { get; }

    /// <summary>Our own sign in the accent's colour.</summary>
    public ClientAsset Sign { get; }

    /// <summary>The newsroom's own sign; null where it has none.</summary>
    public ClientAsset? Logo { get; }

    /// <summary>The launcher for pages of other sites, which is told the name and the accent.</summary>
    public ClientAsset Widget { get; }

    /// <summary>Colours and theme as a page that frames this one wishes them.</summary>
    /// <param name="accent">Null: the brand's.</param>
    /// <param name="theme">Null: the brand's.</param>
    public ClientAsset SheetFor(Colour? accent, BrandTheme? theme) =>
        accent is null && theme is null ? Sheet : sheets.Write(accent ?? Brand.Accent, theme ?? Brand.Theme);

    // A PNG is compressed already.
    private static ClientAsset LogoOf(BrandLogo logo)
    {
        var asset = ClientAsset.Made(logo.File, logo.Content);
        return logo.File.EndsWith(".svg", StringComparison.Ordinal) ? asset.Compressed() : asset;
    }

    private string Text(string name) => Encoding.UTF8.GetString(Assets.Named(name).Plain);

    private string Words() => $"{{name:\"{JavaScriptEncoder.Default.Encode(Brand.Name)}\",accent:\"{Brand.Accent}\"}}";
}
