using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Tests.Support;

/// <summary>Damages the file of an index that nobody uses.</summary>
internal static class DamagedFile
{
    /// <summary>Writes over the first page of a table, so that no page is there any more.</summary>
    public static void Break(string path, string table)
    {
        var page = Number(path, $"SELECT coalesce((SELECT rootpage FROM sqlite_master WHERE name = '{table}'), 1)");
        var size = Number(path, "PRAGMA page_size");
        using var file = File.OpenWrite(path);
        file.Position = (page - 1) * size;
        file.Write(Enumerable.Repeat((byte)0xEE, (int)size).ToArray());
    }

    /// <summary>Changes bytes at random.</summary>
    public static void Flip(string path, Random random, int bytes)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        for (var flip = 0; flip < bytes; flip++)
        {
            var place = random.NextInt64(file.Length);
            file.Position = place;
            var other = (byte)(file.ReadByte() ^ random.Next(1, 256));
            file.Position = place;
            file.WriteByte(other);
        }
    }

    public static void Run(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
