namespace ChatBot.Language.Names.Reading;

/// <summary>In which size a text is written, which tells what its capitals are worth.</summary>
internal enum LetterSize
{
    Mixed,

    /// <summary>A headline in capitals.</summary>
    Capitals,

    /// <summary>As people type questions: "what did lindberg demand".</summary>
    Small,
}

/// <summary>Tells the size.</summary>
internal static class LetterSizes
{
    private const int FewestWords = 3;

    public static LetterSize Of(INamedText text)
    {
        if (text.Tokens.Count < FewestWords)
            return LetterSize.Mixed;
        var at = 1;
        while (at < text.Tokens.Count && !text.Tokens[at].IsCapitalised)
            at++;
        if (at == text.Tokens.Count)
            return text.Tokens[0].IsCapitalised ? LetterSize.Mixed : LetterSize.Small;
        return text.Text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && !text.Text.Any(char.IsLower) ? LetterSize.Capitals : LetterSize.Mixed;
    }
}
