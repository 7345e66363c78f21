using System.Data;
using System.Runtime.CompilerServices;
using ChatBot.Host.Composition;
using ChatBot.Storage.Postgres;

namespace ChatBot.Host.Doctor;

/// <summary>Counts the replicas that serve by the database.</summary>
internal sealed class ReplicasCheck(Product product) : ICheck
{
    public string Part => "replicas";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (product.Settings.Index.Database is null)
        {
            yield return new(Part, Health.Unset, "one process serves by a file; several do with Index:Kind=Postgres");
            yield break;
        }

        await using var transaction = await product.Get<PostgresDatabase>().BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var isServed = await transaction.FindAsync(
            "SELECT to_regclass('directline_owners') IS NOT NULL", [], row => row.GetBoolean(0), cancellationToken);
        // One that is silent for as long as this is taken for dead, and its turns are taken over.
        var count = isServed
            ? await transaction.FindAsync(
                "SELECT count(*) FROM directline_owners WHERE seen_at > now() - interval '15 seconds'", [], row => row.GetInt64(0),
                cancellationToken)
            : 0;
        yield return count == 0
            ? new(Part, Health.Note, "none serves at the moment")
            : new(Part, Health.Works, count == 1 ? "1 serves at the moment" : $"{count} serve at the moment");
    }
}
