using System.CommandLine;
using System.Globalization;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Composition;
using ChatBot.Host.Json;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary><c>ingest PATH…</c>: reads articles into the index.</summary>
internal static class IngestVerb
{
    public static Command Create(VerbContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders: .txt, .md, .html, .json, .jsonl.",
            Arity = ArgumentArity.OneOrMore,
        };
        var removeMissing = new Option<bool>("--remove-missing")
        {
            Description = "Remove articles whose file under a given folder is gone.",
        };
        var json = SharedOptions.Json();
        var command = new Verb(
            "ingest",
            "Reads articles into the index. What has not changed is left alone.",
            "chatbot ingest news/ more/story.html",
            "chatbot ingest news/ --remove-missing --json")
        {
            paths, removeMissing, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            string[] full = [.. parsed.GetRequiredValue(paths).Select(path => UserPath.Full(path, terminal.CurrentDirectory))];
            await using var product = Product.Open(context);
            await product.RemakeVectorsAsync(cancellationToken);
            var report = await TerminalProgress.ShowAsync(terminal, progress =>
                product.Ingestor.IngestAsync(
                    new IngestRequest(full) { ReadUnchanged = true, RemoveMissing = parsed.GetValue(removeMissing) }, new IngestSteps(progress), cancellationToken));

            foreach (var failure in report.Failures)
                terminal.Complain(failure.ToString());
            if (parsed.GetValue(json))
                terminal.Output.WriteLine(HostJson.Print(IngestJson.From(report), HostJson.Printed.IngestJson));
            else if (report.Files > 0 || report.Failures.Count == 0)
                terminal.Output.WriteLine(Summary(report));
            return report.Failures.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private static string Summary(IngestReport report) =>
        string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Files} files, {report.SkippedFiles} of them unchanged. Articles: {report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.Removed} removed, {report.Failures.Count} failed. {report.Elapsed.TotalSeconds:0.0} s.");
}
