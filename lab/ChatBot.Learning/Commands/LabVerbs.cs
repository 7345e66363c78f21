using ChatBot.Host.Verbs;

namespace ChatBot.Learning.Commands;

/// <summary>What can be done with question sets, with the settings and the exit statuses of the product.</summary>
internal static class LabVerbs
{
    public static VerbSet All { get; } = new(
        "learning",
        """
        Learns from question sets what the product ranks, answers and refuses by, and makes the sentences that its verifier is tried with.

        Any setting of appsettings.json can be given beside a command's own options, as --Section:Key=value.
        """,
        (root, context) =>
        {
            root.Add(SetsCommand.Create(context));
            root.Add(NamePairsCommand.Create(context));
            root.Add(LearnRankingCommand.Create(context));
            var answers = LearnAnswersCommand.Create(context);
            root.Add(answers);
            root.Add(MakeSentencesCommand.Create(context));
            root.Add(SuggestionsCommand.Create(context));
            return answers;
        });
}
