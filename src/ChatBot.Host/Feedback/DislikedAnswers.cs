using ChatBot.Storage;

namespace ChatBot.Host.Feedback;

/// <summary>Reads which answers people did not like.</summary>
internal sealed class DislikedAnswers(FeedbackDatabase database)
{
    /// <summary>The latest first.</summary>
    /// <exception cref="FeedbackStoreException">The file cannot be read.</exception>
    public Task<IReadOnlyList<RatedAnswer>> ListAsync(int most, CancellationToken cancellationToken) =>
        database.UseAsync<IReadOnlyList<RatedAnswer>>(
            async connection =>
            {
                await using var command = connection.Command(
                    $"""
                    SELECT rated_at, channel, reaction, reason, raw, target, question, understood, answer, composer
                    FROM {database.Table("ratings")} WHERE reaction = 'dislike' ORDER BY rated_at DESC, number DESC LIMIT @most
                    """,
                    ("@most", most));
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                var rated = new List<RatedAnswer>();
                while (await reader.ReadAsync(cancellationToken))
                    rated.Add(new(DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), reader.GetString(1),
                        Text(2), Text(3), Text(4), Text(5), Text(6), Text(7), Text(8), Text(9)));
                return rated;

                string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            },
            cancellationToken);
}
