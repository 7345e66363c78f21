using System.CommandLine;
using System.Globalization;
using ChatBot.BotFramework.Settings;
using ChatBot.Evaluation;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Host.Composition;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Ranking;

namespace ChatBot.Learning.Commands;

/// <summary><c>learn-ranking FOLDER… --out FILE</c>: learns the weights that passages are ranked by from question sets.</summary>
internal static class LearnRankingCommand
{
    private const int Parts = 5;

    public static Command Create(VerbContext context)
    {
        var folders = SetFolders.Argument();
        var to = new Option<string>("--out") { Description = "File that the weights are written to.", HelpName = "FILE", Required = true };
        var skip = new Option<string[]>("--skip") { Description = "Leaves out questions whose type holds this text.", HelpName = "TEXT" };
        var indexes = SetIndex.KeptIn();
        var command = new Verb(
            "learn-ranking",
            "Learns from question sets how passages are ranked, and writes the weights as a file of the product.",
            "learning learn-ranking sets/news sets/facts --out src/ChatBot.Retrieval/Search/Ranking/ranking.txt")
        {
            folders, to, skip, indexes,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            var examples = new List<RankingExample>();
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                examples.AddRange(await TerminalProgress.ShowAsync(terminal, progress => ReadAsync(
                    context, UserPath.Full(folder, terminal.CurrentDirectory), parsed.GetValue(skip) ?? [], parsed.GetValue(indexes),
                    progress, cancellationToken)));
            }

            Learn(terminal, examples, UserPath.Full(parsed.GetRequiredValue(to), terminal.CurrentDirectory));
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Learn(Terminal terminal, List<RankingExample> examples, string path)
    {
        var options = new RankingTrainerOptions();
        var equal = RankingFigures.Of(examples, _ => passage => passage.Features.Take(3).Sum());
        var byQuestion = RankingFigures.CrossValidate(
            examples, example => Folds.Of(example.Fold, Parts).ToString(CultureInfo.InvariantCulture), options);
        var bySet = RankingFigures.CrossValidate(examples, example => example.Set, options);
        terminal.Output.WriteLine("nDCG@10 and evidence in the first five: equal weights; learnt from other questions; learnt from "
            + "other sets");
        for (var i = 0; i < equal.Count; i++)
            terminal.Output.WriteLine(SafeText.OnOneLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {equal[i].Set,-20} {equal[i].Type,-30} {equal[i].Questions,4}  {Text(equal[i])}  {Text(byQuestion[i])}  "
                + $"{Text(bySet[i])}")));

        using var file = new StreamWriter(path);
        RankingTrainer.Train(examples, options).Write(file);
    }

    private static string Text(RankingFigures figures) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{figures.Ndcg:0.000} {(figures.Evidence is { } share ? share.ToString("0.000", CultureInfo.InvariantCulture) : "    –")}");

    private static async Task<IReadOnlyList<RankingExample>> ReadAsync(
        VerbContext context, string folder, string[] skip, string? indexes, IProgress<ProgressStep> progress,
        CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        set = set with
        {
            Questions =
            [.. set.Questions.Where(question => !skip.Any(text => question.Type.Contains(text, StringComparison.Ordinal)))]
        };
        using var index = SetIndex.Of(set.Name, indexes);
        await using var product = Product.Open(context, index.Path);
        await SetIndex.FillAsync(product, set, null, cancellationToken);
        return await new RankingExampleReader(product.Search.Candidates, product.Index).ReadAsync(set, new EvaluationSteps(progress),
            cancellationToken);
    }
}
