using System.CommandLine;
using ChatBot.Host.Doctor;
using ChatBot.Host.Json;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary><c>doctor</c>: says of each part of the product whether it works as it is set up, and what to do where it does not.</summary>
internal static class DoctorVerb
{
    public static Command Create(VerbContext context)
    {
        var json = SharedOptions.Json();
        var command = new Verb(
            "doctor",
            "Checks index, encoder, language model and bot registration as they are set up. A model is asked five small things.",
            "chatbot doctor",
            "chatbot doctor --Model:Kind=OpenAI --Model:Endpoint=http://127.0.0.1:11434/v1 --Model:Name=llama3.1")
        {
            json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var findings = new List<Finding>();
            await foreach (var finding in Examination.RunAsync(context, cancellationToken))
            {
                findings.Add(finding);
                if (!parsed.GetValue(json))
                    Write(context.Terminal, finding);
            }
            if (parsed.GetValue(json))
                context.Terminal.Output.WriteLine(HostJson.Print(DoctorJson.From(findings), HostJson.Printed.DoctorJson));
            return findings.Exists(finding => finding.Health is Health.Fails) ? Fail(context.Terminal, findings) : ExitStatus.Done;
        });
        return command;
    }

    private static int Fail(Terminal terminal, List<Finding> findings)
    {
        var parts = findings.Where(finding => finding.Health is Health.Fails).Select(finding => finding.Part).Distinct();
        terminal.Complain($"Does not work as it is set up: {string.Join(", ", parts)}.");
        return ExitStatus.Failed;
    }

    private static void Write(Terminal terminal, Finding finding)
    {
        var (word, style) = finding.Health switch
        {
            Health.Works => ("works", "32"),
            Health.Note => ("note", "33"),
            Health.Unset => ("unset", "2"),
            _ => ("fails", "31"),
        };
        terminal.Output.WriteLine($"{terminal.Styled($"{word,-5}", style)}  {finding.Part,-9}  {SafeText.OnOneLine(finding.Text)}");
    }
}
