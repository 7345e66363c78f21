using System.CommandLine;

namespace ChatBot.Host.Verbs;

/// <summary>The verbs of a program.</summary>
/// <param name="Program">What the program is called on a command line.</param>
/// <param name="Description">What it is for.</param>
/// <param name="AddTo">Adds the verbs, and what happens where none is given; gives the one to try first.</param>
internal sealed record VerbSet(string Program, string Description, Func<RootCommand, VerbContext, Verb> AddTo)
{
    /// <summary>Those of the product.</summary>
    public static VerbSet OfProduct { get; } = new(
        "chatbot",
        """
        Answers questions about news articles, and quotes where each sentence of the answer stands.

        Any setting of appsettings.json can be given beside a verb's own options, as --Section:Key=value.
        """,
        (root, context) =>
        {
            ServeVerb.AddTo(root, context);
            root.Add(IngestVerb.Create(context));
            var ask = AskVerb.Create(context);
            root.Add(ask);
            root.Add(EvalVerb.Create(context));
            root.Add(ArticlesVerb.Create(context));
            root.Add(FeedbackVerb.Create(context));
            root.Add(DoctorVerb.Create(context));
            root.Add(RepairVerb.Create(context));
            root.Add(BackupVerb.CreateBackup(context));
            root.Add(BackupVerb.CreateRestore(context));
            root.Add(TeamsPackageVerb.Create(context));
            return ask;
        });
}
