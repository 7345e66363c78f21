using System.Security.Cryptography;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Replicas;

/// <summary>
/// What replicas on a database tell each other at once, on one connection that this one listens on. It only makes things quick: whoever
/// hears looks into the store, and looks now and then all the same. Where the store is a file there is none of it.
/// </summary>
internal sealed class ReplicaNews : BackgroundService
{
    private const string Beat = "Beat";

    private readonly ILogger<ReplicaNews> logger;
    private readonly PostgresAnnouncer? announcer;
    private readonly PostgresListener? listener;
    private readonly string self = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    public ReplicaNews(TimeProvider time, ILogger<ReplicaNews> logger, StorePlace? place = null)
    {
        this.logger = logger;
        if (place?.Database is not { } database)
            return;
        var beat = $"{self} {Beat}";
        announcer = new PostgresAnnouncer(database);
        listener = new PostgresListener(database, () => announcer.Tell(beat), told => told == beat, time);
    }

    /// <summary>What another replica told; called one after the other, and to be short.</summary>
    public event Action<NewsKind, string>? Heard;

    /// <summary>This replica hears the others again, or for the first time, and has missed what was told before.</summary>
    public event Action? Found;

    /// <summary>Whether what others tell is heard at once.</summary>
    public bool IsHeard => listener?.IsHeard ?? false;

    /// <summary>Tells the other replicas; never waits.</summary>
    /// <param name="what">Ids at most: who else uses the database can hear it.</param>
    public void Tell(NewsKind kind, string what) => announcer?.Tell($"{self} {kind} {what}");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (announcer is null || listener is null)
            return;
        await Task.WhenAll(announcer.RunAsync(stoppingToken), listener.RunAsync(Hear, FindAgain, Lose, stoppingToken));
    }

    private void Hear(string told)
    {
        // Whoever else uses the database may have told it.
        if (told.Split(' ', 3) is [var teller, var kind, var what] && teller != self && Enum.TryParse<NewsKind>(kind, out var known)
            && Enum.IsDefined(known))
            Heard?.Invoke(known, what);
    }

    private void FindAgain()
    {
        Log.ReplicasHeard(logger);
        Found?.Invoke();
    }

    private void Lose(string why) => Log.ReplicasNotHeard(logger, why);
}
