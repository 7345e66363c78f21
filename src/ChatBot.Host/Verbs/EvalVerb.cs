using System.CommandLine;
using ChatBot.Evaluation;
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
            Description = "Question sets: folders with articles.jsonl and questions*.jsonl.",
            Arity = ArgumentArity.OneOrMore,
        };
        var asOf = SharedOptions.AsOf();
        var json = SharedOptions.Json();
        var command = new Command("eval", "Measures retrieval, answers and refusals on question sets. The user's index is not touched.")
        {
            folders, asOf, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                var path = SettingsReader.FullPath(folder, terminal.CurrentDirectory);
                var report = await TerminalProgress.ShowAsync(terminal, progress =>
                    MeasureAsync(context, path, parsed.GetValue(asOf), progress, cancellationToken));
                if (parsed.GetValue(json))
                    terminal.Output.WriteLine(EvalJson.Write(report));
                else
                    EvaluationText.Write(terminal, report);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<EvaluationReport> MeasureAsync(
        VerbContext context, string folder, DateOnly? asOf, IProgress<ProgressStep> progress, CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        if (set.UnknownArticles is { Count: > 0 } unknown)
            context.Terminal.Complain($"{folder}: questions name {unknown.Count} articles that it does not hold, such as {unknown[0]}; they count as not found.");

        var temporary = Directory.CreateTempSubdirectory("chatbot-eval-");
        try
        {
            await using var product = Product.Open(context, Path.Combine(temporary.FullName, "index.db"));
            return await new Evaluator(Evaluated(product), new EvaluationOptions { AsOf = asOf }, TimeProvider.System)
                .EvaluateAsync(set, new EvaluationSteps(progress), cancellationToken);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
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
