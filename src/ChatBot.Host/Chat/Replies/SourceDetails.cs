using ChatBot.Answers;
using ChatBot.Language.Dates;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Who published a source and when, as far as the article has it.</summary>
internal static class SourceDetails
{
    /// <summary>Such as "AP News, 14 April 2025"; empty where nothing is known. An article's words: not yet fit for a channel.</summary>
    public static string Of(Citation citation)
    {
        string?[] details = [citation.Source, citation.PublishedAt is { } published ? WrittenDay.Write(published) : null];
        return string.Join(", ", details.Where(detail => !string.IsNullOrWhiteSpace(detail)));
    }
}
