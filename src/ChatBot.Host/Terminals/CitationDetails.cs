using ChatBot.Answers;
using ChatBot.Language.Dates;

namespace ChatBot.Host.Terminals;

/// <summary>What a person wants to know of a source beside its title, as far as the article has it: who published it, when, and
/// where.</summary>
internal static class CitationDetails
{
    /// <summary>Such as "AP News, 14 April 2025, https://…"; empty where nothing is known.</summary>
    public static string Of(Citation citation)
    {
        string?[] details = [citation.Source, citation.PublishedAt is { } published ? WrittenDay.Write(published) : null, citation.Url];
        return SafeText.OnOneLine(string.Join(", ", details.Where(detail => !string.IsNullOrWhiteSpace(detail))));
    }
}
