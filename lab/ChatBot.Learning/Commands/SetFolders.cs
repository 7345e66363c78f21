using System.CommandLine;

namespace ChatBot.Learning.Commands;

/// <summary>The question sets that a command learns from.</summary>
internal static class SetFolders
{
    /// <summary>One folder or more, each a set in the form of <c>eval</c>.</summary>
    public static Argument<string[]> Argument() => new("FOLDER")
    {
        Description = "Question sets: folders with articles.jsonl and questions*.jsonl.",
        Arity = ArgumentArity.OneOrMore,
    };
}
