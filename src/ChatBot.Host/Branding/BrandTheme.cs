namespace ChatBot.Host.Branding;

/// <summary>Which of the two looks the pages have.</summary>
internal enum BrandTheme
{
    /// <summary>What the reader's device asks for.</summary>
    Auto,
    Light,
    Dark,
}
