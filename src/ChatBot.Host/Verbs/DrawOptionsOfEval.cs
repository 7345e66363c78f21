using System.CommandLine;
using System.CommandLine.Parsing;
using ChatBot.BotFramework.Settings;
using ChatBot.Evaluation.Draws;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary>The options of <c>eval</c> that draw parts of answers for a person to judge, and read what the person found.</summary>
internal sealed class DrawOptionsOfEval
{
    private readonly Option<DrawnPart?> part = new("--draw")
    {
        Description = "In the place of measuring: asks questions and draws speakers that answers add, or words that they set in bold, "
            + "for a person to judge.",
        HelpName = "speakers|phrases",
    };

    private readonly Option<int> number =
        new("--number") { Description = "With --draw: how many of all folders together.", DefaultValueFactory = _ => 200 };

    private readonly Option<int> seed =
        new("--seed") { Description = "With --draw: another number draws others.", DefaultValueFactory = _ => 1 };

    private readonly Option<string> file = new("--out")
    {
        Description = "With --draw: where to write them, one JSON object a line, with \"right\" to be filled in.",
        HelpName = "FILE.jsonl",
        DefaultValueFactory = _ => "drawn.jsonl",
    };

    private readonly Option<string?> judged = new("--judged")
    {
        Description = "Sums up a file of --draw in which \"right\" was filled in; no folder is measured.",
        HelpName = "FILE.jsonl",
    };

    public IEnumerable<Option> All => [part, number, seed, file, judged];

    /// <summary>Whether a file that was filled in is to be summed up, for which no folder is needed.</summary>
    public bool SumsUp(CommandResult result) => result.GetValue(judged) is not null;

    /// <summary>The file that a person filled in, whole path; null where none is to be summed up.</summary>
    public string? Judged(ParseResult parsed, Terminal terminal) =>
        parsed.GetValue(judged) is { } path ? UserPath.Full(path, terminal.CurrentDirectory) : null;

    /// <summary>Where the lines go, whole path.</summary>
    public string File(ParseResult parsed, Terminal terminal) => UserPath.Full(parsed.GetRequiredValue(file), terminal.CurrentDirectory);

    /// <summary>What to draw of each folder; null where nothing is.</summary>
    /// <exception cref="VerbException">The number is none.</exception>
    public DrawOptions? Of(ParseResult parsed, int folders, DateOnly? asOf)
    {
        if (parsed.GetValue(part) is not { } drawn)
            return null;
        var count = parsed.GetValue(number);
        if (count < 1)
            throw new VerbException("--number has to be 1 or more.");
        return new(drawn, (count + folders - 1) / folders, parsed.GetValue(seed)) { AsOf = asOf };
    }
}
