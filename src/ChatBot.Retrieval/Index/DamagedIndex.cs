using System.Numerics.Tensors;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Retrieval.Index.Sqlite;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Index;

/// <summary>
/// The file of an index some of whose pages may be none any more, read article by article; nobody else can use it meanwhile. Each article
/// is found by its key alone, so that what is damaged elsewhere hides none.
/// </summary>
public sealed class DamagedIndex : IDisposable
{
    // Beyond what single precision loses.
    private const double LengthTolerance = 1e-3;

    private readonly SqliteSession session;
    private readonly IndexMaker maker;
    private readonly bool hasVectors;

    private DamagedIndex(SqliteSession session, IndexMaker maker)
    {
        (this.session, this.maker) = (session, maker);
        hasVectors = Read(() => SqliteSchema.ReadMaker(session))?.HasVectorsOf(maker) ?? false;
    }

    /// <summary>Opens a file; null where nothing of it can be read.</summary>
    /// <param name="encoder">As of <see cref="SqliteArticleIndex.OpenAsync"/>.</param>
    /// <param name="dimensions">Values of each vector.</param>
    /// <exception cref="IndexException">Another process uses it, or it is another program's or version's, or of passages cut
    /// otherwise.</exception>
    public static DamagedIndex? Open(SqliteIndexOptions options, string encoder, int dimensions)
    {
        var maker = IndexMaker.Of(encoder, dimensions);
        SqliteSession? session = null;
        try
        {
            session = SqliteSession.Open(options, alone: true);
            Ensure(session, options.Path, maker);
            return new(session, maker);
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            session?.Dispose();
            return StoreFaults.Of(exception, options.Path) is StoreFault.Damaged ? null
                : throw SqliteFaults.Explain(exception, options.Path);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    /// <summary>Every article of which anything can be found, in the order in which they were written.</summary>
    public IEnumerable<SalvagedArticle> Articles() => ArticleKeys.Of(session).Select(Salvage).OfType<SalvagedArticle>();

    /// <summary>What is damaged of its tables; none where all pages are sound.</summary>
    public IReadOnlyList<DamagedTable> FindDamage(CancellationToken cancellationToken) => PageCheck.Run(session, cancellationToken);

    /// <summary>Files and addresses that were read, as far as they can be told.</summary>
    public IReadOnlyCollection<string> ListOrigins() => [.. Read(() => SourceStamps.List(session))?.Keys ?? []];

    public void Dispose() => session.Dispose();

    // What only wants a column is brought up to date; where that cannot be told it is read as far as it goes.
    private static void Ensure(SqliteSession session, string path, IndexMaker maker)
    {
        try
        {
            SqliteSchema.Ensure(session, path, maker);
        }
        catch (Exception exception) when (SqliteFaults.IsDamage(exception) || exception is IndexException { Fault: IndexFault.Corrupt })
        {
        }
    }

    private SalvagedArticle? Salvage(long key)
    {
        var known = Read(() =>
        {
            using var reader = session.Read("SELECT id, origin FROM articles WHERE key = $1", key);
            return reader.Read() ? Tuple.Create(reader.GetString(0), reader.GetString(1)) : null;
        });
        var article = Read(() => ArticleQueries.Find(session, key));
        if (article is null)
            return new(known?.Item1, known?.Item2);
        var passages = Read(() => ArticleQueries.ListPassages(session, key));
        var vectors = hasVectors ? Read(() => StoredVectors.Of(session, key)) : null;
        var vectorsAreSound = vectors?.Length == passages?.Count * maker.Dimensions && AreSound(vectors ?? []);
        return new(article.Id, article.Origin)
        {
            Article = article,
            Passages = [.. (passages ?? []).Select(passage => passage.Passage)],
            Vectors = vectorsAreSound ? vectors : [],
            IsSound = (vectorsAreSound || !hasVectors) && passages is not null
                && Read(() => StatementRows.Read(session, [article.Id])) is { } statements && statements.ContainsKey(article.Id),
        };
    }

    // Vectors have no checksum; each is of length one.
    private bool AreSound(float[] vectors)
    {
        for (var at = 0; at + maker.Dimensions <= vectors.Length; at += maker.Dimensions)
        {
            if (!(Math.Abs(TensorPrimitives.Norm(vectors.AsSpan(at, maker.Dimensions)) - 1) < LengthTolerance))
                return false;
        }

        return true;
    }

    private static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is SqliteException || SqliteFaults.IsDamage(exception))
        {
            return null;
        }
    }
}
