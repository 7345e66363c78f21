namespace ChatBot.Language.People;

/// <summary>A description such as "Russian foreign minister".</summary>
/// <param name="Head">Term of what somebody is: minister.</param>
/// <param name="Others">Terms of which one: russian, foreign.</param>
internal sealed record RoleWords(string Head, IReadOnlyList<string> Others)
{
    private const int SharedLetters = 4;

    /// <summary>
    /// How well a description later on fits this one: 0 not at all, 1 by the head alone, more for each word in common. What both tell must not
    /// be wholly different: the US president is not the Russian president.
    /// </summary>
    public int Fit(RoleWords later)
    {
        if (Head != later.Head)
            return 0;
        var shared = later.Others.Count(word => Others.Any(other => IsSame(word, other)));
        return shared == 0 && Others.Count > 0 && later.Others.Count > 0 ? 0 : 1 + shared;
    }

    // Russia and Russian, Ukraine and Ukrainian begin alike.
    private static bool IsSame(string one, string other) =>
        one == other
        || (one.Length >= SharedLetters && other.Length >= SharedLetters && one.AsSpan(0, SharedLetters).SequenceEqual(other.AsSpan(0, SharedLetters)))
        || (one is "american" or "usa" && other is "american" or "usa");
}
