using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ChatBot.Benchmarks.Peers;

/// <summary>SQLite's FTS5 alone, as its documentation sets it up for English: the porter tokenizer, bm25(), any of the words.</summary>
internal sealed partial class Fts5Peer(string path) : IPeer
{
    private readonly SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());

    public string Name => "SQLite FTS5";

    public async Task FillAsync(IReadOnlyList<PeerArticle> articles)
    {
        await connection.OpenAsync();
        await ExecuteAsync("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, text, tokenize='porter unicode61')");
        await using var transaction = connection.BeginTransaction();
        foreach (var article in articles)
            await ExecuteAsync("INSERT INTO articles VALUES ($1, $2, $3)", article.Id, article.Title, article.Text);
        await transaction.CommitAsync();
    }

    public async Task<IReadOnlyList<string>> RankAsync(string question, int limit)
    {
        var words = Words().Matches(question).Select(word => $"\"{word.Value}\"").Distinct().ToList();
        if (words.Count == 0)
            return [];
        await using var command = Command("SELECT id FROM articles WHERE articles MATCH $1 ORDER BY rank LIMIT $2",
            string.Join(" OR ", words), limit);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }

    public Task<long> BytesAsync() => Task.FromResult(new FileInfo(path).Length);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();
}
