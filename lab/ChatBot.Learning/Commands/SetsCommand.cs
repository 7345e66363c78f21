using System.CommandLine;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Sets;

namespace ChatBot.Learning.Commands;

/// <summary><c>sets QUESTIONS EVALDATA OUT</c>: makes question sets of our own questions and the articles of sets made by others.</summary>
internal static class SetsCommand
{
    public static Command Create(VerbContext context)
    {
        var questions = new Argument<string>("QUESTIONS") { Description = "Folder of our own questions: lab/questions." };
        var articles = new Argument<string>("EVALDATA")
        {
            Description = "Folder that holds a folder for each question set, with its articles.jsonl.",
        };
        var to = new Argument<string>("OUT") { Description = "Folder that the sets are written to." };
        var command = new Verb(
            "sets",
            "Puts our own questions beside the articles that they are about, as sets to learn from and to measure on.",
            "learning sets lab/questions evaldata sets")
        {
            questions, articles, to,
        };
        command.SetAction(parsed =>
        {
            string Full(Argument<string> path) => UserPath.Full(parsed.GetRequiredValue(path), context.Terminal.CurrentDirectory);
            foreach (var folder in OwnSets.Make(Full(questions), Full(articles), Full(to)))
                context.Terminal.Output.WriteLine(folder);
            return ExitStatus.Done;
        });
        return command;
    }
}
