using System.CommandLine;
using System.CommandLine.Help;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary>From a command line to the verb that does it, and from what goes wrong to an exit status and one line.</summary>
internal sealed class CommandLine(Terminal terminal, string contentRoot)
{
    // A question may begin with '@' or '-': neither response files nor bundled options are read.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            var (settings, rest) = SettingArguments.Split(arguments, terminal.CurrentDirectory);
            var parsed = Build(new VerbContext(terminal, contentRoot, settings)).Parse(rest, Parsing);
            return parsed.Errors is [var error, ..]
                ? WrongUsage(error.Message, parsed.CommandResult.Command)
                : await parsed.InvokeAsync(
                    new InvocationConfiguration
                    {
                        EnableDefaultExceptionHandler = false,
                        ProcessTerminationTimeout = null,
                        Output = terminal.Output,
                        Error = terminal.Error,
                    },
                    cancellationToken);
        }
        catch (UsageException e)
        {
            return WrongUsage(e.Message, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failed("Stopped before it was done.");
        }
        catch (Exception e)
        {
            return Failed(Failure.Describe(e));
        }
    }

    /// <summary>The verbs with their options and help.</summary>
    internal static RootCommand Build(VerbContext context)
    {
        var root = new RootCommand(
            """
            Answers questions about news articles, and quotes where each sentence of the answer stands.

            Any setting of appsettings.json can be given beside a verb's own options, as --Section:Key=value.
            """);
        root.Directives.Clear();
        var help = root.Options.OfType<HelpOption>().Single();
        ServeVerb.AddTo(root, context);
        root.Add(IngestVerb.Create(context));
        var ask = AskVerb.Create(context);
        root.Add(ask);
        help.Action = new HelpWithExamples((HelpAction)help.Action!, ask.Examples.Take(1).ToList());
        root.Add(EvalVerb.Create(context));
        root.Add(LearnAnswersVerb.Create(context));
        root.Add(LearnRankingVerb.Create(context));
        root.Add(ArticlesVerb.Create(context));
        root.Add(FeedbackVerb.Create(context));
        root.Add(DoctorVerb.Create(context));
        root.Add(TeamsPackageVerb.Create(context));
        return root;
    }

    private int WrongUsage(string message, Command? command)
    {
        var verb = command is null or RootCommand ? "" : $" {string.Join(' ', Names(command))}";
        terminal.Complain($"{message} See: chatbot{verb} --help");
        return ExitStatus.WrongUsage;
    }

    private int Failed(string message)
    {
        terminal.Complain(message);
        return ExitStatus.Failed;
    }

    private static IEnumerable<string> Names(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) is { } parent ? [parent.Name, command.Name] : [command.Name];
}
