using System.Text;
using ChatBot.Host.Web.Assets;

namespace ChatBot.Host.Branding;

/// <summary>Writes the style sheet that gives the pages a brand's colours and theme; it comes after all others.</summary>
/// <param name="dark">The colours of the dark theme, as a rule of the root.</param>
internal sealed class BrandSheet(string dark)
{
    /// <summary>Contrast that WCAG 2.2 asks of text of the usual size (AA).</summary>
    private const double TextContrast = 4.5;

    // The darkest and the lightest grounds that text in the accent's colour stands on (styles/tokens.css, styles/dark.css).
    private static readonly Colour LightGround = new(0xef, 0xe7, 0xda);

    private static readonly Colour DarkGround = new(0x33, 0x2d, 0x26);

    /// <param name="assets">Hold the dark theme's colours.</param>
    public static BrandSheet From(ClientAssets assets) => new(Encoding.UTF8.GetString(assets.Named("dark.css").Plain));

    /// <summary>The sheet as a file with an address of its own.</summary>
    public ClientAsset Write(Colour accent, BrandTheme theme)
    {
        // Our own accent has shades chosen by eye.
        var isOwn = accent == Brand.Own.Accent;
        var light = isOwn ? "" : Rule(accent, LightGround);
        var night = dark + (isOwn ? "" : Rule(accent, DarkGround));
        var sheet = $":root{{--sign:{accent}}}" + theme switch
        {
            BrandTheme.Light => $"{light}:root{{color-scheme:light}}",
            BrandTheme.Dark => $"{night}:root{{color-scheme:dark}}",
            _ => $"{light}@media (prefers-color-scheme:dark){{{night}}}",
        };
        return ClientAsset.Made("brand.css", sheet);
    }

    private static string Rule(Colour accent, Colour ground)
    {
        var shade = accent.ReadableOn(ground, TextContrast);
        return $":root{{--accent:{shade};--accent-ink:{Colour.InkOn(shade)}}}";
    }
}
