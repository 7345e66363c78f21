using System.CommandLine;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.BotFramework.Settings;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Verification;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Trials;

namespace ChatBot.Learning.Commands;

/// <summary><c>make-sentences FOLDER…</c>: makes the sentences that <c>eval --verification</c> tries the verifier with.</summary>
internal static class MakeSentencesCommand
{
    public static Command Create(VerbContext context)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Question sets: folders with articles.jsonl, questions*.jsonl and, where there are some, attributions*.jsonl.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Verb(
            "make-sentences",
            $"Says sentences of a set in other words, makes them false, and writes {MadeSentenceFile.Name} beside it, for 'chatbot eval "
            + "--verification'.",
            "learning make-sentences sets/news")
        {
            folders,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = context.LoadSettings();
            var reader = new ArticleReader(settings.ContentRoot, settings.Articles.Limits);
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                var path = UserPath.Full(folder, context.Terminal.CurrentDirectory);
                var set = await QuestionSetReader.ReadAsync(path, cancellationToken: cancellationToken);
                using var file = LinesFile.At(Path.Combine(Path.GetDirectoryName(set.ArticlesPath)!, MadeSentenceFile.Name));
                var lines = await new SentenceMaker(new(reader, new PassageSplitter(settings.Passages), new())).MakeAsync(set,
                    cancellationToken);
                file.Write(lines);
                context.Terminal.Output.WriteLine(SafeText.OnOneLine($"{set.Name}: {lines.Count} sentences made"));
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
