namespace ChatBot.Pages.Scoring;

/// <summary>When a title is right: it is the true one, or the true one without the name of the site.</summary>
internal static class TitleRule
{
    private const int MostSiteWords = 5;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", ": ", " [", " ("];

    public static bool IsRight(string? read, TruePage truth) =>
        truth.Title is not { Length: > 0 } title || IsRight(Form(read), Form(title));

    private static bool IsRight(string read, string title) =>
        read == title || (read.Length > 0 && Separators.Any(separator =>
            (title.StartsWith(read + separator, StringComparison.Ordinal) && IsSite(title[(read.Length + separator.Length)..], read))
            || (title.EndsWith(separator + read, StringComparison.Ordinal) && IsSite(title[..^(read.Length + separator.Length)], read))));

    private static bool IsSite(string rest, string read) =>
        Words.Of(rest).Count is >= 1 and <= MostSiteWords and var count && count <= Words.Of(read).Count + 1;

    /// <summary>Without what is only typesetting: white space, kinds of quotation marks and of hyphens, capitals.</summary>
    internal static string Form(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace("…", "...", StringComparison.Ordinal)
        .ToLowerInvariant();
}
