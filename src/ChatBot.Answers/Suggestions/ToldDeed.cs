using System.Globalization;

namespace ChatBot.Answers.Suggestions;

/// <summary>What a sentence says that somebody did.</summary>
/// <param name="Asking">The whole question that asks for it; {0} is who did it.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Object">The first word of what it was done to.</param>
internal sealed record ToldDeed(string Asking, int Words, int Object)
{
    private const string Actor = "{0} ";

    /// <summary>Whether it is done to somebody, whose name has to follow.</summary>
    public bool IsOfSomebody => Asking.StartsWith("Whom ", StringComparison.Ordinal);

    /// <summary>Whether several have to have done it: "What are they considering?"</summary>
    public bool IsOfMany => Asking.Contains(" are ", StringComparison.Ordinal) || Asking.Contains(" do ", StringComparison.Ordinal);

    /// <summary>The verb behind "did", where that is all of the deed: "declare"; else null.</summary>
    public string? Base => Words == 1 && Asking.Contains(" did ", StringComparison.Ordinal)
        ? Asking[(Asking.IndexOf(Actor, StringComparison.Ordinal) + Actor.Length)..^1] : null;

    public string AskOf(string name) => string.Format(CultureInfo.InvariantCulture, Asking, name);
}
