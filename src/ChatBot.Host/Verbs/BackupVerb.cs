using System.CommandLine;
using System.Globalization;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Models.Metering;
using ChatBot.BotFramework;
using ChatBot.BotFramework.DirectLine;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Admin;
using ChatBot.Host.Backups;
using ChatBot.Host.Composition;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Host.Terminals;
using ChatBot.Storage;

namespace ChatBot.Host.Verbs;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: all that is kept, in one file that fits either kind of index.</summary>
internal static class BackupVerb
{
    public static Verb CreateBackup(VerbContext context)
    {
        var file = FileNamed("The file to write, such as news.backup.");
        var force = new Option<bool>("--force") { Description = "Replace the file where it exists." };
        var command = new Verb(
            "backup", "Writes the index and all that is kept beside it into one file, while the server goes on.",
            "chatbot backup news.backup")
        {
            file, force,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = UserPath.Full(parsed.GetRequiredValue(file), context.Terminal.CurrentDirectory);
            if (Directory.Exists(path))
                throw new VerbException($"{path} is a folder; name a file.");
            if (File.Exists(path) && !parsed.GetValue(force))
                throw new VerbException($"{path} exists already; replace it with --force, or name another file.");
            await using var product = Product.Open(context);
            var manifest = await new BackupWriter(product.Index, Stores(product), TimeProvider.System).WriteAsync(path, cancellationToken);
            // Read again, so that what lies on the disk is what was meant.
            using (await BackupReader.OpenAsync(path, cancellationToken))
                context.Terminal.Output.WriteLine($"Wrote {Told(manifest)} to {SafeText.OnOneLine(path)}, and checked it.");
            return ExitStatus.Done;
        });
        return command;
    }

    public static Verb CreateRestore(VerbContext context)
    {
        var file = FileNamed("A file that `chatbot backup` wrote.");
        var force = new Option<bool>("--force") { Description = "Put it in the place of what is there." };
        var command = new Verb(
            "restore",
            "Brings back what a backup holds, into the index that is configured, of whichever kind; it is checked first. Stop the server "
            + "meanwhile.",
            "chatbot restore news.backup",
            "chatbot restore news.backup --Index:Kind=Postgres --Index:ConnectionString=\"Host=db;Database=news;Username=chatbot\"")
        {
            file, force,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = UserPath.Full(parsed.GetRequiredValue(file), context.Terminal.CurrentDirectory);
            using var backup = await BackupReader.OpenAsync(path, cancellationToken);
            await using var product = Product.Open(context);
            await new BackupRestorer(product.Index, Stores(product)).RestoreAsync(backup, parsed.GetValue(force), cancellationToken);
            context.Terminal.Output.WriteLine($"Restored {Told(backup.Manifest)}.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Argument<string> FileNamed(string description) => new("FILE") { Description = description };

    private static string Told(BackupManifest manifest)
    {
        var articles = manifest.Rows(BackupManifest.Articles);
        var rows = manifest.Entries.Sum(entry => entry.Rows) - articles;
        return string.Create(CultureInfo.InvariantCulture, $"{articles:n0} articles and {rows:n0} rows of what is kept beside them");
    }

    private static List<KeptStore> Stores(Product product) =>
    [
        new(product.Place(".admin.db"), AdminDatabase.Kept),
        new(product.Place(".conversations.db"), StoredConversations.Kept),
        new(product.Place(".feedback.db"), FeedbackDatabase.Kept),
        new(product.Place(".feeds.db"), StoredAddresses.Kept),
        new(product.Place(".model.db"), StoredDailyTotals.Kept),
        new(product.Place(".shared.db"), SharingDatabase.Kept),
        new(Configured(product, BotOptions.Section, ".bot.db"), KeptTables.Bot),
        new(Configured(product, DirectLineOptions.Section, ".directline.db"), KeptTables.DirectLine),
    ];

    private static StorePlace Configured(Product product, string section, string extension) =>
        product.Place(extension) is { IsDatabase: true } database ? database
        : product.Settings.Configuration[$"{section}:{nameof(BotOptions.StorePath)}"] is { Length: > 0 } path
            ? UserPath.Full(path, product.Settings.ContentRoot)
        : product.Place(extension);
}
