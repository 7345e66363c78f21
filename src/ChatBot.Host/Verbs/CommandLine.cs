using System.CommandLine;
using System.CommandLine.Help;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary>From a command line to the verb that does it, and from what goes wrong to an exit status and one line.</summary>
internal sealed class CommandLine(Terminal terminal, string contentRoot, VerbSet verbs)
{
    // A question may begin with '@' or '-': neither response files nor bundled options are read.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            var (settings, rest) = SettingArguments.Split(arguments, terminal.CurrentDirectory);
            var parsed = Build(verbs, new VerbContext(terminal, contentRoot, settings)).Parse(rest, Parsing);
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
    internal static RootCommand Build(VerbSet verbs, VerbContext context)
    {
        var root = new RootCommand(verbs.Description);
        root.Directives.Clear();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, [verbs.AddTo(root, context).Examples[0]]);
        return root;
    }

    private int WrongUsage(string message, Command? command)
    {
        var verb = command is null or RootCommand ? "" : $" {string.Join(' ', Names(command))}";
        terminal.Complain($"{message} See: {verbs.Program}{verb} --help");
        return ExitStatus.WrongUsage;
    }

    private int Failed(string message)
    {
        terminal.Complain(message);
        return ExitStatus.Failed;
    }

    private static IEnumerable<string> Names(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) is { } parent ? [parent.Name, command.Name]
        : [command.Name];
}
