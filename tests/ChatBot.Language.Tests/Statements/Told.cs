using ChatBot.Language.Statements;

namespace ChatBot.Language.Tests.Statements;

/// <summary>What the statements of a made-up text tell, as words.</summary>
internal static class Told
{
    /// <summary>One line for each statement: who is named, where only "he" stands; and what is said.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. StatementFinder.Find(text).Select(statement => $"{Speaker(statement, text)} | {statement.Content.Of(text)}")];

    private static string Speaker(Statement statement, string text) => statement.Speaker?.Of(text) ?? $"({statement.Mention.Of(text)})";
}
