using System.Globalization;
using ChatBot.Host.Composition;
using ChatBot.Host.Repairs;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary><c>repair</c>: makes a whole index of a damaged file.</summary>
internal static class RepairVerb
{
    public static Verb Create(VerbContext context)
    {
        var command = new Verb(
            "repair",
            "Makes a whole index of a damaged file: what is sound is kept, the rest is read again. Stop the server meanwhile.",
            "chatbot repair");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var product = Product.Open(context);
            if (product.Settings.Index.Kind is IndexKind.Postgres)
                throw new VerbException(
                    "Index:Kind is Postgres, whose server looks after its pages itself; bring back a backup with `chatbot restore`.");
            var report = await TerminalProgress.ShowAsync(context.Terminal, progress =>
                new FileRepair(product).RunAsync(new Kept(progress), cancellationToken));
            return report is null ? TellSound(context.Terminal) : Tell(context.Terminal, report);
        });
        return command;
    }

    private static int TellSound(Terminal terminal)
    {
        terminal.Output.WriteLine("The index is sound; nothing was changed.");
        return ExitStatus.Done;
    }

    private static int Tell(Terminal terminal, FileRepairReport report)
    {
        foreach (var failure in report.Failures)
            terminal.Complain(failure.ToString());
        foreach (var article in report.Lost)
            terminal.Complain($"The article {article.Id} is lost; ingest {article.Origin} again.");
        terminal.Output.WriteLine(SafeText.OnOneLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Articles: {report.Kept} kept, {report.Encoded} of them encoded anew, {report.Added} read again, {report.Lost.Count} lost"
            + $"{(report.Unknown == 0 ? "" : $", {report.Unknown} without a name, which may be among those read again")}. "
            + $"What feeds gave beside them comes back when they are read next. The damaged file is {report.DamagedFile}; remove it once "
            + $"nothing is missed.")));
        return report.Lost.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private sealed class Kept(IProgress<ProgressStep> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new("Keeping articles", value, Total: null));
    }
}
