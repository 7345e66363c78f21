namespace ChatBot.Retrieval.Reading;

/// <summary>A passage as the reader is shown it: behind the title of its article, which tells who "he" is and which strike "the
/// strike".</summary>
public static class TitledPassage
{
    /// <summary>No more characters of a title are shown: what is longer is none, and the passage has to have its place.</summary>
    private const int LongestTitle = 160;

    /// <summary>What stands in front of the passage: the title as a sentence and a space; empty for an article without a title.</summary>
    /// <param name="title">The article's title, or null.</param>
    public static string Head(string? title)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > LongestTitle) return "";
        var trimmed = title.Trim();
        return trimmed[^1] is '.' or '?' or '!' ? $"{trimmed} " : $"{trimmed}. ";
    }
}
