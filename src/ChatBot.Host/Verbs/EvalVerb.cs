using System.CommandLine;
using ChatBot.Articles.Reading;
using ChatBot.BotFramework.Settings;
using ChatBot.Evaluation;
using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Draws;
using ChatBot.Evaluation.Html;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Evaluation.Verification;
using ChatBot.Host.Composition;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary><c>eval FOLDER…</c>: measures on question sets, each in an index of its own.</summary>
internal static class EvalVerb
{
    public static Command Create(VerbContext context)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Question sets: folders with articles.jsonl and questions*.jsonl, or with pairs*.jsonl of names.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asOf = SharedOptions.AsOf();
        var compare = new Option<string?>("--compare")
        {
            Description = "What 'eval --json' printed earlier: says which figures became better or worse by more than chance.",
            HelpName = "OLD.json",
        };
        var page = new Option<string?>("--report")
        {
            Description = "Also write one HTML page: figures with intervals, charts, and for each wrong answer what was found and why "
                + "it was picked.",
            HelpName = "FILE.html",
        };
        var verification = new Option<bool>("--verification")
        {
            Description = "Measures the verifier of written sentences in the place of retrieval and answers: true sentences kept, false "
                + "ones caught.",
        };
        var trials = new Option<string?>("--trials")
        {
            Description = "With --verification: also write every sentence that was judged, one JSON object a line, with what spoke "
                + "against it.",
            HelpName = "FILE.jsonl",
        };
        var losses = new Option<string?>("--losses")
        {
            Description = "With --verification: what --trials wrote earlier; shows each true sentence that was kept then and is lost now.",
            HelpName = "OLD.jsonl",
        };
        var indexes = SetIndex.KeptIn();
        var json = SharedOptions.Json();
        var command = new Verb(
            "eval",
            "Measures retrieval, answers and refusals on question sets. The user's index is not touched.",
            "chatbot eval sets/news --json")
        {
            folders, asOf, compare, page, verification, trials, losses, indexes, json,
        };
        var draws = new DrawOptionsOfEval();
        foreach (var option in draws.All)
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(folders) is null or [] && !draws.SumsUp(result))
                result.AddError("Name a folder with a question set.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            if (draws.Judged(parsed, terminal) is { } filled)
            {
                DrawText.Write(terminal, await DrawLines.SumAsync(filled, cancellationToken));
                return ExitStatus.Done;
            }

            var sets = parsed.GetRequiredValue(folders).Select(folder => UserPath.Full(folder, terminal.CurrentDirectory)).ToList();
            if (draws.Of(parsed, sets.Count, parsed.GetValue(asOf)) is { } draw)
            {
                using var lines = LinesFile.At(draws.File(parsed, terminal));
                foreach (var folder in sets)
                {
                    var drawn = await TerminalProgress.ShowAsync(terminal,
                        progress => DrawAsync(context, folder, draw, parsed.GetValue(indexes), progress, cancellationToken));
                    lines.Write(DrawLines.Of(drawn));
                    DrawText.Write(terminal, drawn);
                }

                return ExitStatus.Done;
            }

            var earlier = await EarlierAsync(terminal, parsed.GetValue(compare), cancellationToken);
            var file = parsed.GetValue(page) is { } path ? ReportFile.At(UserPath.Full(path, terminal.CurrentDirectory)) : null;
            using var judged = parsed.GetValue(trials) is { } judgedFile
                ? LinesFile.At(UserPath.Full(judgedFile, terminal.CurrentDirectory)) : null;
            var options = new EvaluationOptions { AsOf = parsed.GetValue(asOf), IsExplained = file is not null };
            foreach (var folder in sets)
            {
                if (NamePairReader.IsPairSet(folder))
                {
                    var names = await MeasureNamesAsync(folder, cancellationToken);
                    Print(terminal, names, parsed.GetValue(json));
                    file?.Add(names);
                    continue;
                }

                if (parsed.GetValue(verification))
                {
                    var verified = await MeasureVerificationAsync(context, folder, cancellationToken);
                    Print(terminal, verified, parsed.GetValue(json));
                    file?.Add(verified);
                    judged?.Write(TrialLines.Of(verified));
                    if (!verified.IsTried)
                        terminal.Complain($"{folder} holds no made*.jsonl: sentences made false were not judged. docs/verification.md "
                            + "tells how to make them.");
                    if (parsed.GetValue(losses) is { } before && !parsed.GetValue(json))
                        VerificationText.WriteLosses(terminal,
                            await TrialLosses.OfAsync(verified, UserPath.Full(before, terminal.CurrentDirectory), cancellationToken));
                    continue;
                }

                var report = await TerminalProgress.ShowAsync(terminal, progress =>
                    MeasureAsync(context, folder, options, parsed.GetValue(indexes), progress, cancellationToken));
                var measured = new MeasuredSet(report, earlier is null ? null : EarlierOf(earlier, report));
                Print(terminal, measured, parsed.GetValue(json));
                file?.Add(measured);
            }

            if (file is not null)
                await file.WriteAsync(TimeProvider.System.GetUtcNow(), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<EarlierReport>?> EarlierAsync(Terminal terminal, string? file,
        CancellationToken cancellationToken)
    {
        if (file is null)
            return null;
        try
        {
            return await EarlierReport.ReadAsync(UserPath.Full(file, terminal.CurrentDirectory), cancellationToken);
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{file} cannot be compared with: {failure.Message}");
        }
    }

    private static EarlierReport EarlierOf(IReadOnlyList<EarlierReport> earlier, EvaluationReport report) =>
        earlier.FirstOrDefault(other => other.Set == report.Set)
            ?? throw new VerbException($"The earlier measurement holds no set {report.Set}; it holds "
            + $"{string.Join(", ", earlier.Select(other => other.Set))}.");

    private static void Print(Terminal terminal, MeasuredSet measured, bool asJson)
    {
        if (asJson)
            terminal.Output.WriteLine(EvalJson.Write(measured.Report, measured.Changes));
        else
            EvaluationText.Write(terminal, measured.Report, measured.Changes);
    }

    private static void Print(Terminal terminal, NameReport names, bool asJson)
    {
        if (asJson)
            terminal.Output.WriteLine(NameReportJson.Write(names));
        else
            NameReportText.Write(terminal, names);
    }

    private static void Print(Terminal terminal, VerificationReport verified, bool asJson)
    {
        if (asJson)
            terminal.Output.WriteLine(VerificationJson.Write(verified));
        else
            VerificationText.Write(terminal, verified);
    }

    private static async Task<EvaluationReport> MeasureAsync(
        VerbContext context, string folder, EvaluationOptions options, string? indexes, IProgress<ProgressStep> progress,
        CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        if (set.UnknownArticles is { Count: > 0 } unknown)
            context.Terminal.Complain($"{folder}: questions name {unknown.Count} articles that it does not hold, such as "
                + $"{unknown[0]}; they count as not found.");

        using var index = SetIndex.Of(set.Name, indexes);
        await using var product = Product.Open(context, index.Path);
        return await new Evaluator(Evaluated(product), options, TimeProvider.System)
            .EvaluateAsync(set, new EvaluationSteps(progress), cancellationToken);
    }

    private static async Task<DrawReport> DrawAsync(
        VerbContext context, string folder, DrawOptions options, string? indexes, IProgress<ProgressStep> progress,
        CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        using var index = SetIndex.Of(set.Name, indexes);
        await using var product = Product.Open(context, index.Path);
        return await new AnswerDraw(Evaluated(product), options).DrawAsync(set, new EvaluationSteps(progress), cancellationToken);
    }

    private static async Task<NameReport> MeasureNamesAsync(string folder, CancellationToken cancellationToken)
    {
        var set = await NamePairReader.ReadAsync(folder, cancellationToken: cancellationToken);
        return new NamePairEvaluator(new()).Evaluate(set, cancellationToken);
    }

    private static async Task<VerificationReport> MeasureVerificationAsync(VerbContext context, string folder,
        CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        var settings = context.LoadSettings();
        var reader = new ArticleReader(settings.ContentRoot, settings.Articles.Limits);
        return await new VerificationEvaluator(new(new()), reader, new(settings.Passages), new(), TimeProvider.System).EvaluateAsync(set,
            cancellationToken);
    }

    private static EvaluatedSystem Evaluated(Product product) => new()
    {
        IngestAsync = async (set, done, cancel) =>
        {
            await SetIndex.FillAsync(product, set, done, cancel);
            return await product.Index.CountAsync(cancel);
        },
        AnswerAsync = product.Answerer.AnswerAsync,
        SearchAsync = product.Search.SearchAsync,
        FindArticleAsync = product.Index.FindAsync,
    };
}
