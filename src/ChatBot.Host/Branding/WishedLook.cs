namespace ChatBot.Host.Branding;

/// <summary>How a page that frames the conversation wishes it to look; what makes no sense counts as not wished.</summary>
internal static class WishedLook
{
    /// <param name="text">Such as <c>#9b2226</c>.</param>
    public static Colour? Accent(string? text) => Colour.TryParse(text, out var accent) ? accent : null;

    /// <param name="text">Name of a theme, in any case.</param>
    public static BrandTheme? Theme(string? text) =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<BrandTheme>(text, ignoreCase: true, out var theme)
            && Enum.IsDefined(theme)
            ? theme : null;
}
