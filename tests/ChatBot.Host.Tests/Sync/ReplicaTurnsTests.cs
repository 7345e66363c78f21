using ChatBot.Host.Sync;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Host.Tests.Sync;

public sealed class ReplicaTurnsTests
{
    [Fact]
    public async Task Of_replicas_that_do_the_same_one_does_it_at_a_time()
    {
        var address = PostgresServer.Plain.NewSchema();
        await using PostgresDatabase here = new(address), there = new(address);
        var now = 0;

        async Task WorkAsync(PostgresDatabase database)
        {
            await using var turn = await new ReplicaTurns(database).TakeAsync("https://example.com/feed", default);
            Interlocked.Increment(ref now).ShouldBe(1);
            await Task.Yield();
            Interlocked.Decrement(ref now);
        }

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(() => WorkAsync(number % 2 == 0 ? here : there))));
    }

    [Fact]
    public async Task Who_does_something_else_is_not_waited_for()
    {
        await using var database = new PostgresDatabase(PostgresServer.Plain.NewSchema());
        await using var one = await new ReplicaTurns(database).TakeAsync("a", default);
        await using var other = await new ReplicaTurns(database).TakeAsync("b", default);

        await using var none = await new ReplicaTurns().TakeAsync("a", default);
    }
}
