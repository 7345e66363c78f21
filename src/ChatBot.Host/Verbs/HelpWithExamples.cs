using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ChatBot.Host.Verbs;

/// <summary>The usual help, closed by examples of the verb.</summary>
/// <param name="first">What to try first, which the help of the whole program closes with.</param>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyList<string> first) : SynchronousCommandLineAction
{
    // Who asks for help is not told what else is missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command is Verb verb ? verb.Examples : first;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return status;
    }
}
