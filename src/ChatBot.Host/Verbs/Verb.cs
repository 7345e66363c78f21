using System.CommandLine;

namespace ChatBot.Host.Verbs;

/// <summary>Something that the program does when told so on the command line.</summary>
/// <param name="description">One or two sentences.</param>
/// <param name="examples">Command lines that its help closes with; the first is the plainest.</param>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
