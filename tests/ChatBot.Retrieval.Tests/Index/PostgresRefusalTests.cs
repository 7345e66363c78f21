using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Npgsql;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>What cannot be an index in a database is told in one line.</summary>
public sealed class PostgresRefusalTests
{
    private readonly PostgresServer server = PostgresServer.Plain;
    private readonly PostgresAddress address = PostgresServer.Plain.NewSchema();

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_the_password()
    {
        var refusal = await RefusedAsync(PostgresServer.Address("Host=127.0.0.1;Port=1;Username=u;Database=news;Password=hidden"));

        refusal.Fault.ShouldBe(IndexFault.Unreachable);
        refusal.Message.ShouldContain("the database news on 127.0.0.1:1");
        refusal.Message.ShouldContain("no server answers");
        refusal.Message.ShouldNotContain("hidden");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_so()
    {
        var refusal = await RefusedAsync(PostgresServer.Address(server.ConnectionString.Replace("Database=postgres", "Database=nowhere")));

        refusal.Fault.ShouldBe(IndexFault.Unreachable);
        refusal.Message.ShouldContain("no such database");
    }

    [Fact]
    public async Task A_user_that_the_server_does_not_know_is_told_so()
    {
        var refusal = await RefusedAsync(PostgresServer.Address(server.ConnectionString.Replace("Username=tester", "Username=nobody")));

        refusal.Fault.ShouldBe(IndexFault.Unreachable);
        refusal.Message.ShouldContain("does not let the user nobody in");
    }

    [Fact]
    public void A_server_that_asks_for_a_password_that_is_not_given_is_not_taken_for_none() =>
        PostgresFaults.Reason(new NpgsqlException("No password has been provided"), address)
            .ShouldBe("no connection is made (No password has been provided); correct the connection string");

    [Fact]
    public async Task A_user_without_the_right_is_told_which()
    {
        var user = "u_" + address.Schema;
        await RunAsync($"CREATE ROLE {user} LOGIN");

        var refusal = await RefusedAsync(PostgresServer.Address(
            server.ConnectionString.Replace("Username=tester", $"Username={user}") + $";Search Path={address.Schema}"));

        refusal.Fault.ShouldBe(IndexFault.NotWritable);
        refusal.Message.ShouldContain($"CREATE SCHEMA {address.Schema} AUTHORIZATION {user}");

        // Which is enough.
        await RunAsync($"CREATE SCHEMA {address.Schema} AUTHORIZATION {user}");
        await using var index = await OpenAsync(PostgresServer.Address(
            server.ConnectionString.Replace("Username=tester", $"Username={user}") + $";Search Path={address.Schema}"));
        (await index.CountAsync(None)).Articles.ShouldBe(0);
    }

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("GRANT USAGE ON SCHEMA {0} TO u_{0}")]
    public async Task A_user_who_may_not_read_the_tables_of_another_is_told_so(string granted)
    {
        await MakeAsync();
        var user = "u_" + address.Schema;
        await RunAsync($"CREATE ROLE {user} LOGIN; {granted.Replace("{0}", address.Schema, StringComparison.Ordinal)}");

        var refusal = await RefusedAsync(PostgresServer.Address(
            server.ConnectionString.Replace("Username=tester", $"Username={user}") + $";Search Path={address.Schema}"));

        refusal.Message.ShouldContain($"the user {user} may not read what lies in the schema {address.Schema}");
        refusal.Message.ShouldContain("connect as the user whom it belongs to");
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_refused_and_left_as_they_were()
    {
        await MakeAsync();
        await RunAsync($"UPDATE {address.Schema}.chatbot_version SET version = 99 WHERE part = 'index'");

        var refusal = await RefusedAsync(address);

        refusal.Fault.ShouldBe(IndexFault.OtherVersion);
        refusal.Message.ShouldContain("later version");
        (await FindAsync($"SELECT count(*) FROM {address.Schema}.articles")).ShouldBe(1L);
    }

    [Theory]
    [InlineData("ALTER TABLE {0}.articles RENAME TO stories")]
    [InlineData("ALTER TABLE {0}.articles RENAME COLUMN origin TO place")]
    public async Task A_replica_whose_tables_a_later_version_has_changed_is_told_to_be_updated(string change)
    {
        await MakeAsync();
        await using IArticleIndex index = await OpenAsync(address);
        index.LastingFault.ShouldBeNull();
        await RunAsync(change.Replace("{0}", address.Schema, StringComparison.Ordinal));

        var refusal = await Should.ThrowAsync<IndexException>(async () => await index.ListAsync(None));

        refusal.Fault.ShouldBe(IndexFault.OtherVersion);
        refusal.Message.ShouldContain("a later version of this program has changed its tables");
        refusal.Message.ShouldContain("update this one");
        index.LastingFault.ShouldBe(refusal);
    }

    [Fact]
    public async Task A_schema_of_another_program_is_refused_and_left_as_it_was()
    {
        await RunAsync($"CREATE SCHEMA {address.Schema}; CREATE TABLE {address.Schema}.articles (id integer)");

        var refusal = await RefusedAsync(address);

        refusal.Fault.ShouldBe(IndexFault.Foreign);
        refusal.Message.ShouldContain("another program");
        (await FindAsync($"SELECT count(*) FROM pg_class WHERE relnamespace = '{address.Schema}'::regnamespace")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_database_that_cannot_hold_every_letter_is_refused()
    {
        await RunAsync($"CREATE DATABASE latin_{address.Schema} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");

        var refusal = await RefusedAsync(PostgresServer.Address(
            server.ConnectionString.Replace("Database=postgres", $"Database=latin_{address.Schema}")));

        refusal.Fault.ShouldBe(IndexFault.Foreign);
        refusal.Message.ShouldContain("ENCODING 'UTF8'");
    }

    [Fact]
    public async Task Passages_cut_otherwise_are_refused_with_both_ways()
    {
        await using (await OpenAsync(address, HashingEncoder.Identity + " with passages of 100 words"))
        {
        }

        var refusal = await Should.ThrowAsync<IndexException>(
            () => OpenAsync(address, HashingEncoder.Identity + " with passages of 200 words"));

        refusal.Fault.ShouldBe(IndexFault.OtherPassages);
        refusal.Message.ShouldContain("passages of 100 words");
        refusal.Message.ShouldContain("passages of 200 words");
    }

    [Fact]
    public async Task An_index_of_the_extension_is_refused_where_the_extension_is_gone()
    {
        await MakeAsync();
        await RunAsync($"UPDATE {address.Schema}.index_state SET with_extension = true");

        var refusal = await RefusedAsync(address);

        refusal.Fault.ShouldBe(IndexFault.NoExtension);
        refusal.Message.ShouldContain("CREATE EXTENSION vector");
    }

    [Fact]
    public async Task Replicas_that_start_at_once_on_an_empty_database_make_its_tables_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync(address)));

        await opened[0].PutAsync(IndexedArticles.Make("a", "text"), None);
        foreach (var index in opened)
        {
            (await index.CountAsync(None)).Articles.ShouldBe(1);
            await index.DisposeAsync();
        }
    }

    [Fact]
    public async Task Replicas_that_write_at_once_lose_and_double_nothing()
    {
        var replicas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(address)));

        // Each article is written by all of them.
        await Task.WhenAll(Enumerable.Range(0, 80).Select(number => Task.Run(() =>
            replicas[number % 4].PutAsync(IndexedArticles.Make($"a{number / 4}", $"shared {number / 4}"), None).AsTask())));

        foreach (var index in replicas)
        {
            (await index.CountAsync(None)).ShouldBe(new IndexCounts(20, 20));
            (await index.MatchPassagesAsync(["shared"], 100, None)).Count.ShouldBe(20);
            (await index.NearestPassagesAsync(HashingEncoder.VectorOf("shared 3"), 100, None)).Count.ShouldBe(20);
            await index.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_connection_that_the_server_ended_is_not_noticed_by_who_reads()
    {
        await using var index = await OpenAsync(PostgresServer.Address(
            server.ConnectionString + $";Search Path={address.Schema};Application Name={address.Schema}"));
        await index.PutAsync(IndexedArticles.Make("a", "text"), None);

        (await FindAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = "
            + $"'{address.Schema}'")).ShouldNotBe(0L);

        (await index.CountAsync(None)).Articles.ShouldBe(1);
    }

    private Task MakeAsync() => UseAsync(index => index.PutAsync(IndexedArticles.Make("a", "text"), None).AsTask());

    private async Task UseAsync(Func<PostgresArticleIndex, Task> use)
    {
        await using var index = await OpenAsync(address);
        await use(index);
    }

    private static async Task<IndexException> RefusedAsync(PostgresAddress address)
    {
        var refusal = await Should.ThrowAsync<IndexException>(() => OpenAsync(address));
        refusal.Message.ShouldNotContain("\n");
        refusal.Message.ShouldEndWith(".");
        return refusal;
    }

    private static Task<PostgresArticleIndex> OpenAsync(PostgresAddress address, string encoder = HashingEncoder.Identity) =>
        PostgresArticleIndex.OpenAsync(
            new PostgresIndexOptions { Address = address }, encoder, HashingEncoder.DefaultDimensions, None);

    private async Task RunAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> FindAsync(string query)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(query);
        return await command.ExecuteScalarAsync();
    }
}
