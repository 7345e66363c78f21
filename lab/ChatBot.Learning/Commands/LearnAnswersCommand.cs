using System.CommandLine;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Composing;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.BotFramework.Settings;
using ChatBot.Evaluation;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Host.Composition;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Judging;
using ChatBot.Retrieval.Learned;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Learning.Commands;

/// <summary><c>learn-answers FOLDER… --out FOLDER</c>: makes the files that sentences are judged by from question sets.</summary>
internal static class LearnAnswersCommand
{
    public static Verb Create(VerbContext context)
    {
        var folders = SetFolders.Argument();
        var to = new Option<string>("--out")
        {
            Description = "Folder that the files are written to.",
            HelpName = "FOLDER",
            Required = true
        };
        var examples = new Option<string>("--examples")
        {
            Description = "Folder that keeps what each set's questions could be answered from; a set that it holds is not asked again.",
            HelpName = "FOLDER",
        };
        var indexes = SetIndex.KeptIn();
        var command = new Verb(
            "learn-answers",
            "Learns from question sets which sentence answers a question, and writes what was learnt as files of the product.",
            "learning learn-answers sets/news sets/facts --out src/ChatBot.Answers/Evidence/Judging")
        {
            folders, to, examples, indexes,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = context.Terminal;
            var read = new List<JudgedExample>();
            var paths = parsed.GetRequiredValue(folders)
                .Select(folder => Path.TrimEndingDirectorySeparator(UserPath.Full(folder, terminal.CurrentDirectory)))
                .ToList();
            var same = paths.GroupBy(Path.GetFileName).FirstOrDefault(name => name.Count() > 1);
            if (same is not null && parsed.GetValue(examples) is not null)
                throw new VerbException($"Two sets are called {same.Key} and would be kept in one file: rename a folder, or leave out "
                    + "--examples.");
            foreach (var path in paths)
            {
                read.AddRange(await KeptAsync(parsed.GetValue(examples), Path.GetFileName(path), () => TerminalProgress.ShowAsync(
                    terminal, progress => ReadAsync(context, path, parsed.GetValue(indexes), progress, cancellationToken))));
            }

            if (!read.Exists(example => example.IsLearnable) || read.TrueForAll(example => example.IsAnswerable))
                throw new VerbException("These sets teach nothing: name one that tells which sentences answer, and one with questions "
                    + "that nothing answers.");
            Learn(terminal, read, UserPath.Full(parsed.GetRequiredValue(to), terminal.CurrentDirectory));
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<JudgedExample>> KeptAsync(string? folder, string set,
        Func<Task<IReadOnlyList<JudgedExample>>> read)
    {
        if (folder is null)
            return await read();
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{set}.examples.gz");
        try
        {
            if (File.Exists(path))
                return JudgedExampleFile.Read(path);
        }
        catch (InvalidDataException failure)
        {
            throw new VerbException(failure.Message);
        }

        var examples = await read();
        JudgedExampleFile.Write(path, examples);
        return examples;
    }

    private static void Learn(Terminal terminal, List<JudgedExample> examples, string folder)
    {
        var (judge, confidence) = (new JudgeOptions(), new ConfidenceOptions());
        var scores = JudgeTrainer.CrossValidate(examples, judge);
        LearningText.Write(terminal, JudgeFigures.Of(examples, scores));
        LearningText.Write(terminal, "confidence, cross-validated", ConfidenceFigures.Of(examples, ConfidenceTrainer.CrossValidate(
            examples, scores, example => Folds.Of(example.Fold, judge.Folds).ToString(CultureInfo.InvariantCulture), confidence)));
        if (examples.DistinctBy(example => example.Family).Count() > 1)
        {
            LearningText.Write(terminal, "confidence, learnt from the other sets",
                ConfidenceFigures.Of(examples, ConfidenceTrainer.CrossValidate(
                examples, scores, example => example.Family, confidence)));
        }

        Directory.CreateDirectory(folder);
        Write(JudgeTrainer.Train(examples, judge), Path.Combine(folder, LearntFiles.Judge));
        Write(ConfidenceTrainer.Train(examples, scores, confidence), Path.Combine(folder, LearntFiles.Confidence));
    }

    private static void Write(BoostedTrees trees, string path)
    {
        using var file = new StreamWriter(path);
        BoostedTreesFile.Write(trees, file);
    }

    private static async Task<IReadOnlyList<JudgedExample>> ReadAsync(
        VerbContext context, string folder, string? indexes, IProgress<ProgressStep> progress, CancellationToken cancellationToken)
    {
        var set = await QuestionSetReader.ReadAsync(folder, cancellationToken: cancellationToken);
        using var index = SetIndex.Of(set.Name, indexes);
        await using var product = Product.Open(context, index.Path, services => services
            .AddSingleton<ExampleComposer>()
            .AddKeyedSingleton<IComposer>(ExampleComposer.ComposerName, (provider, _) => provider.GetRequiredService<ExampleComposer>())
            .AddSingleton(new AnswerOptions { Composer = ExampleComposer.ComposerName }));
        await SetIndex.FillAsync(product, set, null, cancellationToken);
        return await new ExampleReader(product.Answerer.AnswerAsync, product.Get<ExampleComposer>(),
            new IndexedWords(product.Index.FindAsync))
            .ReadAsync(set, new EvaluationSteps(progress), cancellationToken);
    }
}
