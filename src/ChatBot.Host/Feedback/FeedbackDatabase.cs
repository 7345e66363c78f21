using System.Data.Common;
using ChatBot.Storage;

namespace ChatBot.Host.Feedback;

/// <summary>
/// The store beside the index that holds what was answered and how it was rated. One connection,
/// one use at a time: its statements take microseconds, while writers of their own would wait for each other by polling.
/// </summary>
/// <param name="place">Where it is.</param>
internal sealed class FeedbackDatabase(StorePlace place) : IAsyncDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS answers (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            given_at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            question TEXT NOT NULL,
            understood TEXT NOT NULL,
            answer TEXT NOT NULL,
            composer TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS answers_by_time ON answers (given_at);
        CREATE TABLE IF NOT EXISTS messages (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            activity TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (channel, conversation, activity)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ratings (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            rated_at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            rater TEXT NOT NULL,
            target TEXT,
            reaction TEXT,
            reason TEXT,
            raw TEXT,
            question TEXT,
            understood TEXT,
            answer TEXT,
            composer TEXT,
            UNIQUE (channel, conversation, rater, target));
        """;

    private const string DatabaseSchema =
        """
        CREATE TABLE feedback_answers (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, given_at bigint NOT NULL,
            channel text NOT NULL,
            conversation text NOT NULL, question text NOT NULL, understood text NOT NULL, answer text NOT NULL, composer text NOT NULL);
        CREATE INDEX feedback_answers_by_time ON feedback_answers (given_at);
        CREATE TABLE feedback_messages (
            channel text NOT NULL, conversation text NOT NULL, activity text NOT NULL, answer text NOT NULL,
            PRIMARY KEY (channel, conversation, activity));
        CREATE TABLE feedback_ratings (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, rated_at bigint NOT NULL, channel text NOT NULL,
            conversation text NOT NULL, rater text NOT NULL, target text, reaction text, reason text, raw text, question text,
            understood text, answer text, composer text, UNIQUE (channel, conversation, rater, target))
        """;

    private readonly SharedConnection shared = new(
        place.Store(Kept), "Feedback", (message, cause) => new FeedbackStoreException(message, cause));

    /// <summary>Its tables.</summary>
    public static StoreTables Kept { get; } = new("feedback", 1, Schema, [DatabaseSchema]);

    /// <summary>A table as statements name it.</summary>
    public string Table(string name) => shared.Table(name);

    /// <exception cref="FeedbackStoreException">The file cannot be read or written.</exception>
    public Task<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellationToken) =>
        shared.UseAsync(use, cancellationToken);

    public ValueTask DisposeAsync() => shared.DisposeAsync();
}
