using ChatBot.Answers.Conversations;
using ChatBot.Answers.Models.Metering;
using ChatBot.BotFramework;
using ChatBot.Host.Admin;
using ChatBot.Host.Backups;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Retrieval.Index;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Host.Tests.Backups;

/// <summary>An index with the stores beside it: in files, or in a schema of a server.</summary>
internal sealed class BackedUpPlace : IAsyncDisposable
{
    public const int Dimensions = 4;
    public const string Encoder = "four with passages of 60 words";

    private readonly PostgresDatabase? database;

    private BackedUpPlace(IArticleIndex index, PostgresDatabase? database, Func<string, StorePlace> place)
    {
        (Index, this.database) = (index, database);
        Conversations = new StoredConversations(place(".conversations.db"), TimeProvider.System);
        Totals = new StoredDailyTotals(place(".model.db"));
        Stores =
        [
            new(place(".admin.db"), AdminDatabase.Kept), new(place(".shared.db"), SharingDatabase.Kept),
            new(place(".conversations.db"), StoredConversations.Kept), new(place(".feedback.db"), FeedbackDatabase.Kept),
            new(place(".feeds.db"), StoredAddresses.Kept), new(place(".model.db"), StoredDailyTotals.Kept),
            new(place(".bot.db"), KeptTables.Bot), new(place(".directline.db"), KeptTables.DirectLine),
        ];
    }

    public IArticleIndex Index { get; }

    public StoredConversations Conversations { get; }

    public StoredDailyTotals Totals { get; }

    public IReadOnlyList<KeptStore> Stores { get; }

    /// <param name="kind">"sqlite", "postgres" or "pgvector".</param>
    /// <param name="folder">Where files lie.</param>
    public static async Task<BackedUpPlace> OpenAsync(string kind, string folder, string encoder = Encoder)
    {
        if (kind == "sqlite")
        {
            var path = Path.Combine(folder, "index.db");
            return new BackedUpPlace(
                await SqliteArticleIndex.OpenAsync(new SqliteIndexOptions { Path = path }, encoder, Dimensions, default), null,
                extension => Path.ChangeExtension(path, extension));
        }

        var address = (kind == "postgres" ? PostgresServer.Plain : PostgresServer.WithVectors).NewSchema();
        var database = new PostgresDatabase(address);
        return new BackedUpPlace(
            await PostgresArticleIndex.OpenAsync(new PostgresIndexOptions { Address = address }, encoder, Dimensions, default), database,
            _ => StorePlace.In(database));
    }

    public async ValueTask DisposeAsync()
    {
        await Conversations.DisposeAsync();
        await Totals.DisposeAsync();
        await Index.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}
