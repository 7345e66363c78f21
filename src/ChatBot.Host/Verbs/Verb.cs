using System.CommandLine;

namespace ChatBot.Host.Verbs;

/// <summary>A verb, with how it is called for those who ask for help.</summary>
/// <param name="examples">Command lines behind the program's name, such as "articles list --json".</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
