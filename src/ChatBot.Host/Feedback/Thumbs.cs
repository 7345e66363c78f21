using ChatBot.Storage;

namespace ChatBot.Host.Feedback;

/// <summary>Counts how answers were rated.</summary>
internal sealed class Thumbs(FeedbackDatabase database)
{
    /// <summary>Thumbs up and down since a moment.</summary>
    /// <exception cref="FeedbackStoreException">The store cannot be read.</exception>
    public Task<(long Up, long Down)> CountAsync(DateTimeOffset since, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.Command(
                $"""
                SELECT count(CASE WHEN reaction = 'like' THEN 1 END), count(CASE WHEN reaction = 'dislike' THEN 1 END)
                FROM {database.Table("ratings")} WHERE rated_at >= @since
                """,
                ("@since", since.ToUnixTimeMilliseconds()));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return (reader.GetInt64(0), reader.GetInt64(1));
        },
        cancellationToken);
}
