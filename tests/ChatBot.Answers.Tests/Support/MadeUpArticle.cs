using System.Text.Json;

namespace ChatBot.Answers.Tests.Support;

/// <summary>An article that a test makes up.</summary>
/// <param name="Date">Day it appeared, as 2024-02-29, or null where it is not known.</param>
/// <param name="Source">Who published it, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
internal sealed record MadeUpArticle(string Id, string Title, string Text, string? Date = null, string? Source = null,
    string? Author = null)
{
    /// <summary>The line of a .jsonl file that the product reads it from.</summary>
    public string Line =>
        JsonSerializer.Serialize(new { id = Id, title = Title, text = Text, date = Date, source = Source, author = Author });
}
