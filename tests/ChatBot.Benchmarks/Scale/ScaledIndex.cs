using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Encoding;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ChatBot.Benchmarks.Scale;

/// <summary>An index that is made once and measured again and again.</summary>
/// <param name="File">What it is called in the folder of the benchmark; of a database its schema is called so too.</param>
/// <param name="Server">Where it is kept; null where it is a file.</param>
internal sealed record ScaledIndex(string File, PostgresServer? Server)
{
    private string Schema => "scale_" + Path.GetFileName(File).Split('.')[0];

    private string Connection => $"{Server!.ConnectionString};Search Path={Schema}";

    /// <summary>The product on this index.</summary>
    /// <param name="drawsVectors">Whether vectors are drawn (<see cref="DrawnVectors"/>) rather than encoded.</param>
    public Product Open(bool drawsVectors)
    {
        KeyValuePair<string, string?>[] database =
            Server is null ? [] : [new("Index:Kind", "Postgres"), new("Index:ConnectionString", Connection)];
        var context = new VerbContext(
            new Terminal(TextWriter.Null, Console.Error, TextReader.Null), ContentRoot.Find(AppContext.BaseDirectory),
            [.. database, new("Index:Path", File)]);
        return Product.Open(context, Server is null ? File : null, services =>
        {
            if (drawsVectors)
                services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => new DrawnVectors(EmbeddedEncoder.Dimensions));
        });
    }

    /// <summary>What it takes on the disk: a file with those beside it, or the tables of a schema.</summary>
    public async Task<long> BytesAsync()
    {
        if (Server is null)
            return Directory.EnumerateFiles(Path.GetDirectoryName(File)!, Path.GetFileName(File) + "*")
                .Sum(path => new FileInfo(path).Length);
        await using var source = NpgsqlDataSource.Create(Connection);
        await using var command = source.CreateCommand(
            "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace "
            + $"WHERE nspname = '{Schema}' AND relkind = 'r'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
