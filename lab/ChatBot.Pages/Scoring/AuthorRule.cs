namespace ChatBot.Pages.Scoring;

/// <summary>
/// When an author is right: nothing but words of the true byline, and two of them at least where it has two. A byline holds more than names
/// ("By Jane Doe, 3 May 2024"), so not all of it has to be there.
/// </summary>
internal static class AuthorRule
{
    public static bool IsRight(string? read, TruePage truth)
    {
        if (Names(truth.Byline) is not { Count: > 0 } byline)
            return true;
        var found = Names(read);
        return found.Count >= Math.Min(2, byline.Count) && found.All(word => byline.Contains(word));
    }

    private static HashSet<string> Names(string? text) =>
        [.. Words.Of(new string([.. (text ?? "").Select(character => char.IsDigit(character) ? ' ' : character)]))
            .Select(word => word.ToLowerInvariant())];
}
