using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>How vectors are kept and searched: by the extension, or in the memory of each process.</summary>
internal abstract class VectorRows
{
    /// <summary>Whether they are searched in memory.</summary>
    public abstract bool AreInMemory { get; }

    public static VectorRows Of(bool withExtension) => withExtension ? new ExtensionVectors() : new ByteVectors();

    /// <summary>Makes a table, whose rows are keyed by passage.</summary>
    public abstract void AddTable(PostgresBatch batch, string table, int dimensions);

    /// <summary>Writes the vectors of an article's passages, the keys of which follow each other.</summary>
    public abstract void AddRows(PostgresBatch batch, string table, long firstPassage, IReadOnlyList<ReadOnlyMemory<float>> vectors);

    /// <summary>The vectors of one article's passages, given in their order, back to back.</summary>
    public abstract Task<float[]> ReadAsync(
        PostgresTransaction transaction, IReadOnlyList<long> passageKeys, CancellationToken cancellationToken);

    /// <summary>Puts the table of new vectors in the place of the old one.</summary>
    public abstract void Adopt(PostgresBatch batch);

    /// <summary>The nearest passages of a catalog of the same moment, best first.</summary>
    /// <param name="frame">Which articles are looked at; null: all.</param>
    public abstract ValueTask<IReadOnlyList<PassageScore>> NearestAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, int limit, SearchFrame? frame,
        CancellationToken cancellationToken);

    /// <summary>Cosines of passages that the catalog holds, in their order.</summary>
    public abstract ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, IReadOnlyCollection<long> passageKeys,
        CancellationToken cancellationToken);
}
