using System.CommandLine;
using ChatBot.Evaluation;
using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary><c>eval FOLDER…</c>: measures on question sets, each in an index of its own.</summary>
internal static class EvalVerb
{
    public static Command Create(VerbContext context)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Question sets: folders with articles.jsonl and questions*.jsonl, or with pairs*.jsonl of names.",
            Arity = ArgumentArity.OneOrMore,
        };
        var asOf = SharedOptions.AsOf();
        var compare = new Option<string?>("--compare")
        {
            Description = "What 'eval --json' printed earlier: says which figures became better or worse by more than chance.",
            HelpName = "OLD.json",
        };
        var indexes = SetIndex.KeptIn();
        var json = SharedOptions.Json();
        var command = new Command("eval", "Measures retrieval, answers and refusals on question sets. The user's index is not touched.")
        {
            folders, asOf, compare, indexes, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            var earlier = await EarlierAsync(terminal, parsed.GetValue(compare), cancellationToken);
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                var path = SettingsReader.FullPath(folder, terminal.CurrentDirectory);
                if (NamePairReader.IsPairSet(path))
                {
                    await MeasureNamesAsync(context, path, parsed.GetValue(json), cancellationToken);
                    continue;
                }

                var report = await TerminalProgress.ShowAsync(terminal, progress =>
                    MeasureAsync(context, path, parsed.GetValue(asOf), parsed.GetValue(indexes), progress, cancellationToken));
                var changes = earlier is null ? null : Compare(earlier, report);
                if (parsed.GetValue(json))
                    terminal.Output.WriteLine(EvalJson.Write(report, changes));
                else
                    EvaluationText.Write(terminal, report, changes);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<EarlierReport>?> EarlierAsync(Terminal terminal, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
            return null;
        try
        {
            return await EarlierReport.ReadAsync(SettingsReader.FullPath(file, terminal.CurrentDirectory), cancellationToken);
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{file} cannot be compared with: {failure.Message}");
        }
    }

    private static IReadOnlyList<FigureChange> Compare(IReadOnlyList<EarlierReport> earlier, EvaluationReport report) =>
        Comparison.Of(
            earlier.FirstOrDefault(other => other.Set == report.Set)
                ?? throw new VerbException($"The earlier measurement holds no set {report.Set}; it holds {string.Join(", ", earlier.Select(other => other.Set))}."),
            report);

    private static async Task<EvaluationReport> MeasureAsync(
        VerbContext context, string folder, DateOnly? asOf, string? indexes, IProgress<ProgressStep> progress, CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        if (set.UnknownArticles is { Count: > 0 } unknown)
            context.Terminal.Complain($"{folder}: questions name {unknown.Count} articles that it does not hold, such as {unknown[0]}; they count as not found.");

        using var index = SetIndex.Of(set.Name, indexes);
        await using var product = Product.Open(context, index.Path);
        return await new Evaluator(Evaluated(product), new EvaluationOptions { AsOf = asOf }, TimeProvider.System)
            .EvaluateAsync(set, new EvaluationSteps(progress), cancellationToken);
    }

    private static async Task MeasureNamesAsync(VerbContext context, string folder, bool asJson, CancellationToken cancellationToken)
    {
        var set = await NamePairReader.ReadAsync(folder, cancellationToken: cancellationToken);
        var report = new NamePairEvaluator(context.LoadSettings().Tuning.Names).Evaluate(set, cancellationToken);
        if (asJson)
            context.Terminal.Output.WriteLine(NameReportJson.Write(report));
        else
            NameReportText.Write(context.Terminal, report);
    }

    private static EvaluatedSystem Evaluated(Product product) => new()
    {
        IngestAsync = async (set, done, cancel) =>
        {
            var report = await product.Ingestor.IngestAsync(new IngestRequest([set.ArticlesPath]), new ArticleCount(done), cancel);
            if (report.Failures is [var failure, ..])
                throw new VerbException(failure.ToString());
            return await product.Index.CountAsync(cancel);
        },
        AnswerAsync = product.Answerer.AnswerAsync,
        SearchAsync = product.Search.SearchAsync,
        FindArticleAsync = product.Index.FindAsync,
    };
}
