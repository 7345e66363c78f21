using System.CommandLine;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Sets;

namespace ChatBot.Learning.Commands;

/// <summary><c>name-pairs IDS TRANSLITERATIONS NICKNAMES OUT</c>: makes the set of name pairs that <c>eval</c> measures names by.</summary>
internal static class NamePairsCommand
{
    public static Command Create(VerbContext context)
    {
        var ids = new Argument<string>("IDS") { Description = "File with the ids of the pairs, one a line: lab/sets/names.dev.txt." };
        var transliterations = new Argument<string>("TRANSLITERATIONS")
        {
            Description = "The folder data of steveash/NETransliteration-COLING2018.",
        };
        var nicknames = new Argument<string>("NICKNAMES") { Description = "The file names.csv of carltonnorthern/nicknames." };
        var to = new Argument<string>("OUT") { Description = "Folder that pairs.dev.jsonl is written to." };
        var command = new Verb(
            "name-pairs", "Makes the pairs of names that 'chatbot eval' measures names by, from the files of two public projects.",
            "learning name-pairs lab/sets/names.dev.txt netransliteration/data nicknames/names.csv evaldata/names")
        {
            ids, transliterations, nicknames, to,
        };
        command.SetAction(parsed =>
        {
            string Full(Argument<string> path) => UserPath.Full(parsed.GetRequiredValue(path), context.Terminal.CurrentDirectory);
            var named = File.ReadLines(Full(ids)).Where(id => id.Length > 0).ToList();
            var pairs = NamePairSets.Make(named, Full(transliterations), Full(nicknames));
            var file = Path.Combine(Directory.CreateDirectory(Full(to)).FullName, "pairs.dev.jsonl");
            using (var lines = LinesFile.At(file))
                lines.Write(pairs);
            context.Terminal.Output.WriteLine($"{file}: {pairs.Count} pairs");
            return ExitStatus.Done;
        });
        return command;
    }
}
