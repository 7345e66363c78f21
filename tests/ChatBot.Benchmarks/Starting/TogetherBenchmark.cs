using System.Diagnostics;
using System.Globalization;
using ChatBot.Benchmarks.Killing;
using ChatBot.Benchmarks.Load;
using Npgsql;

namespace ChatBot.Benchmarks.Starting;

/// <summary>
/// Replicas that start at the same moment on a database that has nothing yet, again and again: is each schema the one that a replica alone
/// makes, and does the index hold what that one's holds?
/// </summary>
internal static class TogetherBenchmark
{
    private const string Schema =
        """
        SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns
        WHERE table_schema = current_schema()
        UNION ALL SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL SELECT part || ' ' || version FROM chatbot_version ORDER BY 1
        """;

    /// <param name="times">How often.</param>
    /// <param name="replicas">How many of them.</param>
    public static async Task<int> RunAsync(int times, int replicas, TextWriter output)
    {
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Machine.Describe()}");
        await using var server = new DatabaseServer();
        await server.StartAsync();
        using var http = new HttpClient();
        var alone = await StartAsync(server, http, "alone", 1, output);
        var differing = 0;
        for (var time = 1; time <= times; time++)
        {
            var made = await StartAsync(server, http, string.Create(CultureInfo.InvariantCulture, $"together_{time}"), replicas, output);
            foreach (var line in alone.Except(made).Select(line => "- " + line).Concat(made.Except(alone).Select(line => "+ " + line)))
                output.WriteLine(line);
            differing += alone.SequenceEqual(made) ? 0 : 1;
        }

        output.WriteLine($"{times} times {replicas} at once: {differing} of them made another schema or index than one alone");
        return differing;
    }

    private static async Task<List<string>> StartAsync(DatabaseServer server, HttpClient http, string schema, int replicas,
        TextWriter output)
    {
        var connection = $"{server.ConnectionString};Search Path={schema}";
        var settings = new Dictionary<string, string> { ["Index__Kind"] = "Postgres", ["Index__ConnectionString"] = connection };
        var hosts = Enumerable.Range(0, replicas).Select(_ => new HostProcess(settings)).ToList();
        var began = Stopwatch.GetTimestamp();
        try
        {
            await Task.WhenAll(hosts.Select(host => host.StartAsync(http)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {schema}: ready after {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
        }
        finally
        {
            hosts.ForEach(host => host.Dispose());
        }

        return [.. await DescribeAsync(connection), .. DatabaseDump.Lines(connection)];
    }

    private static async Task<List<string>> DescribeAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(Schema);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        return lines;
    }
}
