using System.CommandLine;
using System.Globalization;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Reading;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Composition;
using ChatBot.Host.Json;
using ChatBot.Host.Previews;
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
            Description = $"Files and folders: {ArticleFiles.Kinds}; addresses of pages, feeds, "
                + "sitemaps and sites (https://…), or files that list feeds (OPML).",
            Arity = ArgumentArity.OneOrMore,
        };
        var removeMissing = new Option<bool>("--remove-missing")
        {
            Description = "Remove articles whose file under a given folder is gone, or whose page its server says is gone.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Show what would be read, each article with its title, day and first line, and write nothing.",
        };
        var json = SharedOptions.Json();
        var command = new Verb(
            "ingest",
            "Reads articles into the index. What has not changed is left alone; stopped, it goes on from there the next time.",
            "chatbot ingest news/ more/story.html",
            "chatbot ingest https://www.example.com/feed.xml --dry-run",
            "chatbot ingest news/ --remove-missing --json")
        {
            paths, removeMissing, dryRun, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            var given = parsed.GetRequiredValue(paths).ToLookup(WebAddress.IsMeant);
            var named = given[false].Select(path => UserPath.Full(path, terminal.CurrentDirectory)).ToLookup(FeedList.Is);
            string[] full = [.. named[false]];
            Uri[] addresses = [.. given[true].Select(Address), .. named[true].SelectMany(Listed)];
            if (parsed.GetValue(dryRun))
                return await ShowAsync(context, full, addresses, parsed.GetValue(json), cancellationToken);
            await using var product = Product.Open(context);
            await product.RemakeVectorsAsync(cancellationToken);
            var request = new IngestRequest(full)
            {
                Addresses = addresses,
                ReadUnchanged = true,
                RemoveMissing = parsed.GetValue(removeMissing),
            };
            var report = await IngestAsync(terminal, product.Ingestor, request, cancellationToken);
            Complain(terminal, report.Failures, report.Guesses);
            if (parsed.GetValue(json))
                terminal.Output.WriteLine(HostJson.Print(IngestJson.From(report), HostJson.Printed.IngestJson));
            else if (report.Files > 0 || report.Addresses > 0 || report.Failures.Count == 0)
                terminal.Output.WriteLine(Summary(report));
            return report.Failures.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    /// <exception cref="VerbException">It was stopped.</exception>
    private static async Task<IngestReport> IngestAsync(Terminal terminal, Ingestor ingestor, IngestRequest request,
        CancellationToken cancellationToken)
    {
        IngestSteps? steps = null;
        try
        {
            return await TerminalProgress.ShowAsync(terminal, progress =>
                ingestor.IngestAsync(request, steps = new IngestSteps(progress, TimeProvider.System), cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new VerbException(string.Create(CultureInfo.InvariantCulture,
                $"Stopped before it was done. Articles: {steps?.Last?.Written ?? 0} written, {steps?.Last?.Unchanged ?? 0} unchanged, "
                + $"{steps?.Last?.Failures ?? 0} failed. The same command goes on from there."));
        }
    }

    private static async Task<int> ShowAsync(VerbContext context, string[] paths, Uri[] addresses, bool asJson,
        CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        var run = new DryRun(context.LoadSettings(), TimeProvider.System);
        var shown = new List<DryRunArticleJson>();
        var count = 0;
        await foreach (var article in run.ReadAsync(paths, addresses, cancellationToken))
        {
            count++;
            if (asJson)
            {
                shown.Add(DryRunArticleJson.From(article));
                continue;
            }

            var day = article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date   ";
            terminal.Output.WriteLine($"{day}  {terminal.Styled(SafeText.OnOneLine(article.Title), "1")}");
            terminal.Output.WriteLine($"            {SafeText.OnOneLine(DryRun.FirstLine(article))}");
        }

        Complain(terminal, run.Failures, run.Guesses);
        terminal.Output.WriteLine(asJson
            ? HostJson.Print(DryRunJson.From(shown, run), HostJson.Printed.DryRunJson)
            : string.Create(CultureInfo.InvariantCulture,
                $"Nothing was written. Articles: {count} would be read, {run.Failures.Count} failed.")
                + Kinds([.. run.Kinds]) + LeftOut(run.LeftOut));
        return run.Failures.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static void Complain(Terminal terminal, IReadOnlyList<ReadFailure> failures, IReadOnlyList<string> guesses)
    {
        foreach (var failure in failures)
            terminal.Complain(failure.ToString());
        foreach (var guess in guesses.Take(MostGuesses))
            terminal.Complain(guess);
        if (guesses.Count > MostGuesses)
            terminal.Complain(string.Create(CultureInfo.InvariantCulture,
                $"{guesses.Count - MostGuesses} more were read on a guess; --json names all."));
    }

    private const int MostGuesses = 10;

    /// <exception cref="VerbException">It names no feed that can be read.</exception>
    private static IReadOnlyList<Uri> Listed(string path)
    {
        var (feeds, problem) = FeedList.Read(path);
        return problem is null ? feeds : throw new VerbException($"{path}: {problem}");
    }

    /// <exception cref="UsageException">It cannot be read.</exception>
    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? WebAddress.ProblemOf(address) is { } problem ? throw new UsageException(problem) : address
        : throw new UsageException($"{SafeText.OnOneLine(text)} is no address.");

    private static string Summary(IngestReport report) =>
        string.Create(
        CultureInfo.InvariantCulture,
        $"{Looked(report)}. Articles: {report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, "
        + $"{report.Removed} removed, {report.Failures.Count} failed. {report.Elapsed.TotalSeconds:0.0} s."
        + $"{Kinds(report.Kinds)}{LeftOut(report.LeftOut)}");

    /// <summary>How many articles were read from each kind of file; nothing of a single one.</summary>
    private static string Kinds(IReadOnlyList<KindCount> kinds) => kinds.Sum(kind => kind.Articles) <= 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture,
            $"\nRead from: {string.Join(", ", kinds.Select(kind => $"{kind.Kind} × {kind.Articles}"))}.");

    private static string Looked(IngestReport report)
    {
        var files = string.Create(CultureInfo.InvariantCulture,
            $"{report.Files} {(report.Files == 1 ? "file" : "files")}, {report.SkippedFiles} of them unchanged");
        var addresses = string.Create(CultureInfo.InvariantCulture,
            $"{report.Addresses} {(report.Addresses == 1 ? "address" : "addresses")}");
        return report.Addresses == 0 ? files : report.Files == 0 ? addresses : $"{files}; {addresses}";
    }

    /// <summary>What was not read, by kind, each with the names of the first.</summary>
    private static string LeftOut(IReadOnlyList<LeftOut> leftOut)
    {
        if (leftOut.Count == 0)
            return "";
        var kinds = LeftOutCount.Of(leftOut).Select(kind => string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Kind} × {kind.Count}: {string.Join(", ", kind.Examples)}{(kind.Count > kind.Examples.Count ? ", …" : "")}"));
        return string.Create(CultureInfo.InvariantCulture, $"\nLeft out, no article is read from it: {string.Join("; ", kinds)}.");
    }
}
