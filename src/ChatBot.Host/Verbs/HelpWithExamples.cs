using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ChatBot.Host.Verbs;

/// <summary>The usual help, closed by examples of the verb.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["serve"] = ["chatbot serve --urls http://127.0.0.1:3978"],
        ["ingest"] = ["chatbot ingest news/ more/story.html", "chatbot ingest news/ --remove-missing --json"],
        ["ask"] =
        [
            "chatbot ask \"What did Lavrov demand?\"",
            "chatbot ask \"and what did he say about NATO?\" --conversation c1 --json",
            "chatbot ask - < question.txt",
        ],
        ["eval"] = ["chatbot eval sets/news --json"],
        ["learn-ranking"] = ["chatbot learn-ranking sets/news sets/facts --out ranking.txt"],
        ["articles"] = ["chatbot articles list"],
        ["feedback"] = ["chatbot feedback list"],
        ["list"] = ["chatbot articles list --json", "chatbot feedback list --json"],
        ["show"] = ["chatbot articles show ID --json"],
        ["remove"] = ["chatbot articles remove ID"],
        ["doctor"] = ["chatbot doctor", "chatbot doctor --Model:Kind=OpenAI --Model:Endpoint=http://127.0.0.1:11434/v1 --Model:Name=llama3.1"],
        ["teams-package"] = ["chatbot teams-package --app-id 1b4e28ba-2fa1-11d2-883f-b9a761bde3fb --domain bot.example.com"],
    };

    // Who asks for help is not told what else is missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        if (!Examples.TryGetValue(parseResult.CommandResult.Command.Name, out var examples))
            examples = Examples["ask"][..1];

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return status;
    }
}
