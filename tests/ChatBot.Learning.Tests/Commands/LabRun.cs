using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Commands;

namespace ChatBot.Learning.Tests.Commands;

/// <summary>What a command of the lab said and how it ended.</summary>
internal sealed record LabRun(int Status, string Output, string Error)
{
    public static async Task<LabRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await new CommandLine(new Terminal(output, error, TextReader.Null), ContentRoot.Find(AppContext.BaseDirectory),
            LabVerbs.All)
            .RunAsync(arguments, CancellationToken.None);
        return new(status, output.ToString(), error.ToString());
    }
}
