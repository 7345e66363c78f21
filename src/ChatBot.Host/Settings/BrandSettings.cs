using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Branding;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Brand</c>: name and looks of the pages, the widget, the messages and the Teams package.</summary>
internal sealed class BrandSettings
{
    private Brand brand = Brand.Own;

    /// <summary>What the site and the app in Teams are called; Teams takes 30 characters.</summary>
    [StringLength(30, MinimumLength = 1)]
    public string Name { get; set; } = Brand.Own.Name;

    /// <summary>Colour of links, buttons and the sign; a darker or lighter one is taken where it could not be read on the
    /// page's ground.</summary>
    [RegularExpression("#[0-9A-Fa-f]{6}", ErrorMessage = "a colour such as #9b2226")]
    public string Accent { get; set; } = Brand.Own.Accent.ToString();

    /// <summary>An SVG or PNG file.</summary>
    [DataType(Setting.Path)]
    public string? Logo { get; set; }

    public BrandTheme Theme { get; set; }

    /// <summary>First words of the page and of a conversation.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Greeting { get; set; }

    /// <summary>What all of it amounts to, once it is checked.</summary>
    public Brand ToBrand() => brand;

    /// <exception cref="SettingException">The logo is no picture.</exception>
    public void Check() => brand = new Brand(
        Name,
        Colour.TryParse(Accent, out var accent) ? accent : Brand.Own.Accent,
        Logo is null ? null : BrandLogo.Read(Logo),
        Theme,
        Greeting);
}
