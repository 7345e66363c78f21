namespace ChatBot.Language.Names;

/// <summary>How sure it is that words with capitals are a name.</summary>
public enum NameCertainty
{
    /// <summary>The capital tells, or the word is known as a name.</summary>
    Told,

    /// <summary>A capital would stand there whatever the word is, or none would: it opens a sentence, or all of the text is written in one
    /// size.</summary>
    Untold,

    /// <summary>As <see cref="Untold"/>, and it has the form or the place of an ordinary word: "Residents", "Worldwide,".</summary>
    Ordinary,
}
