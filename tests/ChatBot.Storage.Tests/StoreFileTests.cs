using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Tests;

public sealed class StoreFileTests : IDisposable
{
    private const string Tables = "CREATE TABLE IF NOT EXISTS things (name TEXT PRIMARY KEY)";

    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-store-").FullName;

    private string Place => Path.Combine(folder, "deep", "things.db");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_file_is_made_with_its_folder_for_its_owner_alone_and_so_is_what_lies_beside_it()
    {
        using var connection = new StoreFile(Place, 1, Tables).Open();
        Run(connection, "INSERT INTO things VALUES ('a')");

        string[] made = Directory.GetFiles(Path.GetDirectoryName(Place)!);
        made.Select(Path.GetFileName).ShouldBe(["things.db", "things.db-shm", "things.db-wal"], ignoreOrder: true);
        made.ShouldAllBe(file => OperatingSystem.IsWindows()
            || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Opened_again_it_holds_what_it_held()
    {
        using (var first = new StoreFile(Place, 1, Tables).Open())
            Run(first, "INSERT INTO things VALUES ('a')");

        using var second = new StoreFile(Place, 1, Tables).Open();
        Run(second, "SELECT count(*) FROM things").ShouldBe(1L);
        Run(second, "PRAGMA user_version").ShouldBe(1L);
        Run(second, "PRAGMA journal_mode").ShouldBe("wal");
        Run(second, "PRAGMA synchronous").ShouldBe(1L);
    }

    [Fact]
    public void A_file_of_an_earlier_version_is_brought_up_to_date_once()
    {
        using (new StoreFile(Place, 1, Tables).Open())
        {
        }
        List<long> upgraded = [];
        var later = new StoreFile(Place, 2, Tables)
        {
            Upgrade = (connection, transaction, found) =>
            {
                upgraded.Add(found);
                Run(connection, "ALTER TABLE things ADD COLUMN size INTEGER", transaction);
            },
        };

        using (var opened = later.Open())
            Run(opened, "INSERT INTO things VALUES ('a', 3)");
        using (later.Open())
            upgraded.ShouldBe([1]);
    }

    [Fact]
    public void An_upgrade_that_fails_leaves_the_file_as_it_was()
    {
        using (new StoreFile(Place, 1, Tables).Open())
        {
        }
        var broken = new StoreFile(Place, 2,
            "this is no statement")
        { Upgrade = (connection, transaction, _) => Run(connection, "DROP TABLE things", transaction) };

        Should.Throw<SqliteException>(broken.Open);

        using var opened = new StoreFile(Place, 1, Tables).Open();
        Run(opened, "SELECT count(*) FROM things").ShouldBe(0L);
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused_and_left_as_it_was()
    {
        using (new StoreFile(Place, 2, Tables).Open())
        {
        }

        var refusal = Should.Throw<LaterVersionException>(new StoreFile(Place, 1, Tables).Open);

        StoreFaults.Explain("Things", refusal, Place)
            .ShouldBe($"Things cannot be kept in {Place}: it was written by a later version of this program; use that version, or move "
            + "the file away.");
        using var opened = new StoreFile(Place, 2, Tables).Open();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Many_may_make_the_same_file_at_once(bool pooled)
    {
        var counts = new long[16];
        Parallel.For(0, counts.Length, i =>
        {
            using var connection = new StoreFile(Place, 1, Tables) { Pooled = pooled }.Open();
            Run(connection, $"INSERT INTO things VALUES ('{i}')");
            counts[i] = (long)Run(connection, "SELECT count(*) FROM things")!;
        });

        counts.Max().ShouldBe(16);
        new StoreFile(Place, 1, Tables) { Pooled = pooled }.Close();
    }

    [Fact]
    public void A_file_that_somebody_else_is_writing_is_waited_for_and_then_told_to_be_locked()
    {
        using var holder = new StoreFile(Place, 1, Tables).Open();
        Run(holder, "BEGIN IMMEDIATE");
        using var waiting = new StoreFile(Place, 1, Tables) { Patience = TimeSpan.Zero }.Open();

        Told(() => Run(waiting, "INSERT INTO things VALUES ('a')")).ShouldContain("another process holds the file");
    }

    [Fact]
    public void What_is_no_database_is_refused_and_left_as_it_was()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        var text = string.Join('\n', Enumerable.Repeat("This is a text, and not a short one.", 100));
        File.WriteAllText(Place, text);

        Told(() => new StoreFile(Place, 1, Tables).Open().Dispose()).ShouldContain("damaged or no database");
        File.ReadAllText(Place).ShouldBe(text);
    }

    [Fact]
    public void A_folder_where_the_file_should_be_is_told()
    {
        Directory.CreateDirectory(Place);

        Told(() => new StoreFile(Place, 1, Tables).Open().Dispose()).ShouldContain("check the rights of the file and its folder");
    }

    [Fact]
    public void A_file_that_has_taken_all_its_room_says_so_and_keeps_what_it_had()
    {
        using var connection = new StoreFile(Place, 1, Tables) { Setup = "PRAGMA max_page_count = 8" }.Open();
        Run(connection, "INSERT INTO things VALUES ('a')");

        Told(() => Run(connection, "INSERT INTO things VALUES (hex(zeroblob(100000)))")).ShouldContain("the disk is full");
        Run(connection, "SELECT count(*) FROM things").ShouldBe(1L);
    }

    [Fact]
    public void Without_a_file_it_is_kept_in_memory()
    {
        using var connection = new StoreFile(StoreFile.InMemory, 1, Tables).Open();

        Run(connection, "SELECT count(*) FROM things").ShouldBe(0L);
    }

    private string Told(Action use)
    {
        var failure = Should.Throw<Exception>(use);
        StoreFaults.IsFault(failure).ShouldBeTrue(failure.ToString());
        var told = StoreFaults.Explain("Things", failure, Place);
        told.ShouldStartWith($"Things cannot be kept in {Place}: ");
        told.ShouldNotContain('\n');
        return told;
    }

    private static object? Run(SqliteConnection connection, string statements, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }
}
