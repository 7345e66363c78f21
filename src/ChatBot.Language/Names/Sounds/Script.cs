namespace ChatBot.Language.Names.Sounds;

/// <summary>The scripts that names are read in.</summary>
public enum Script
{
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Hangul,
    Kana,
    Han,

    /// <summary>A script whose letters have no sounds here.</summary>
    Other,
}
