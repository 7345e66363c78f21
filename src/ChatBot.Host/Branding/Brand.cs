namespace ChatBot.Host.Branding;

/// <summary>How the site and its messages name themselves and look.</summary>
/// <param name="Name">One line of 1 to 30 characters; not yet encoded.</param>
/// <param name="Accent">Colour of links, buttons and the sign.</param>
/// <param name="Logo">The sign; null: our own in the accent's colour.</param>
/// <param name="Greeting">What the page and the first message say; null: our own words.</param>
internal sealed record Brand(string Name, Colour Accent, BrandLogo? Logo, BrandTheme Theme, string? Greeting)
{
    /// <summary>As it is where nobody set anything.</summary>
    public static Brand Own { get; } = new("Ask the articles", new Colour(0x9b, 0x22, 0x26), Logo: null, BrandTheme.Auto, Greeting: null);
}
