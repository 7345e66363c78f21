namespace ChatBot.Host.Admin;

/// <summary>What an editor thinks of a suggested question.</summary>
internal enum SuggestionVerdict
{
    /// <summary>It is suggested before all others, as long as the articles answer it.</summary>
    Kept,

    /// <summary>It is not suggested, nor one that asks the same.</summary>
    Dropped,
}
