using System.CommandLine;
using System.Globalization;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Reading;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Composition;
using ChatBot.Host.Json;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary><c>ingest PATH|URL…</c>: reads articles into the index.</summary>
internal static class IngestVerb
{
    public static Command Create(VerbContext context)
    {
        var paths = new Argument<string[]>("PATH|URL")
        {
            Description = $"Files and folders: {ArticleFiles.Kinds}; addresses of pages, feeds and sitemaps (https://…).",
            Arity = ArgumentArity.OneOrMore,
        };
        var removeMissing = new Option<bool>("--remove-missing")
        {
            Description = "Remove articles whose file under a given folder is gone, or whose page its server says is gone.",
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
            var given = parsed.GetRequiredValue(paths).ToLookup(WebAddress.IsMeant);
            string[] full = [.. given[false].Select(path => UserPath.Full(path, terminal.CurrentDirectory))];
            Uri[] addresses = [.. given[true].Select(Address)];
            await using var product = Product.Open(context);
            await product.RemakeVectorsAsync(cancellationToken);
            var report = await TerminalProgress.ShowAsync(terminal, progress =>
                product.Ingestor.IngestAsync(
                    new IngestRequest(full) { Addresses = addresses, ReadUnchanged = true, RemoveMissing = parsed.GetValue(removeMissing) },
                    new IngestSteps(progress), cancellationToken));

            foreach (var failure in report.Failures)
                terminal.Complain(failure.ToString());
            foreach (var guess in report.Guesses.Take(MostGuesses))
                terminal.Complain(guess);
            if (report.Guesses.Count > MostGuesses)
                terminal.Complain(string.Create(CultureInfo.InvariantCulture,
                    $"{report.Guesses.Count - MostGuesses} more were read on a guess; --json "
                    + $"names all."));
            if (parsed.GetValue(json))
                terminal.Output.WriteLine(HostJson.Print(IngestJson.From(report), HostJson.Printed.IngestJson));
            else if (report.Files > 0 || report.Addresses > 0 || report.Failures.Count == 0)
                terminal.Output.WriteLine(Summary(report));
            return report.Failures.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private const int MostGuesses = 10;

    /// <exception cref="UsageException">It cannot be read.</exception>
    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? WebAddress.ProblemOf(address) is { } problem ? throw new UsageException(problem) : address
        : throw new UsageException($"{SafeText.OnOneLine(text)} is no address.");

    private static string Summary(IngestReport report) =>
        string.Create(
        CultureInfo.InvariantCulture,
        $"{Looked(report)}. Articles: {report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, "
        + $"{report.Removed} removed, {report.Failures.Count} failed. {report.Elapsed.TotalSeconds:0.0} s.{LeftOut(report)}");

    private static string Looked(IngestReport report)
    {
        var files = string.Create(CultureInfo.InvariantCulture, $"{report.Files} files, {report.SkippedFiles} of them unchanged");
        var addresses = string.Create(CultureInfo.InvariantCulture,
            $"{report.Addresses} {(report.Addresses == 1 ? "address" : "addresses")}");
        return report.Addresses == 0 ? files : report.Files == 0 ? addresses : $"{files}; {addresses}";
    }

    /// <summary>What was not read, by kind, each with the names of the first.</summary>
    private static string LeftOut(IngestReport report)
    {
        if (report.LeftOut.Count == 0)
            return "";
        var kinds = LeftOutCount.Of(report.LeftOut).Select(kind => string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Kind} × {kind.Count}: {string.Join(", ", kind.Examples)}{(kind.Count > kind.Examples.Count ? ", …" : "")}"));
        return string.Create(CultureInfo.InvariantCulture, $"\nLeft out, no article is read from it: {string.Join("; ", kinds)}.");
    }
}
