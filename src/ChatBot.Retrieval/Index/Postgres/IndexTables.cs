using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The tables of the index, and what they were made with.</summary>
internal static class IndexTables
{
    // What PostgresIndexOptions.ArticlesOfBlock was when blocks were first made.
    private const long ArticlesOfBlock = 1_000;

    /// <summary>
    /// As those of SQLite (<see cref="Sqlite.SqliteSchema"/>), but for the words: a row of postings says how often a term stands in an
    /// article, in how many of its passages, and where in these. Text is compared by its bytes, whatever the database's language.
    /// </summary>
    private static readonly string[] First =
    [
        """
        CREATE TABLE index_state (
            encoder text NOT NULL, dimensions integer NOT NULL, with_extension boolean NOT NULL, new_encoder text,
            changes bigint NOT NULL, removals bigint NOT NULL, next_article bigint NOT NULL, next_passage bigint NOT NULL)
        """,
        """
        CREATE TABLE articles (
            key bigint PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE, origin text NOT NULL, content_hash text NOT NULL,
            title text NOT NULL, source text, url text, author text, language text, published_at text,
            headings integer[] NOT NULL, seams integer[] NOT NULL, characters integer NOT NULL,
            first_passage bigint NOT NULL, passages integer NOT NULL, terms integer NOT NULL, lengths bytea NOT NULL)
        """,
        "CREATE TABLE texts (article bigint PRIMARY KEY, text text NOT NULL)",
        """
        CREATE TABLE passages (
            key bigint PRIMARY KEY, article bigint NOT NULL, start integer NOT NULL, length integer NOT NULL, heading text)
        """,
        """
        CREATE TABLE postings (
            term text COLLATE "C" NOT NULL, article bigint NOT NULL, frequency integer NOT NULL, passages integer NOT NULL,
            places bytea NOT NULL, PRIMARY KEY (term, article))
        """,
        "CREATE TABLE names (article bigint PRIMARY KEY, names text NOT NULL)",
        "CREATE TABLE article_words (article bigint PRIMARY KEY, words bytea NOT NULL, terms text[] NOT NULL)",
        "CREATE TABLE signatures (article bigint PRIMARY KEY, signature bytea NOT NULL, bands bigint[] NOT NULL)",
        "CREATE TABLE signature_bands (band bigint NOT NULL, article bigint NOT NULL, PRIMARY KEY (band, article))",
        "CREATE TABLE near_copies (article bigint NOT NULL, copy bigint NOT NULL, PRIMARY KEY (article, copy))",
        """
        CREATE TABLE statements (
            article bigint NOT NULL, number integer NOT NULL, start integer NOT NULL, length integer NOT NULL, kind text NOT NULL,
            mention_start integer NOT NULL, mention_length integer NOT NULL, speaker_start integer, speaker_length integer,
            cue_start integer NOT NULL, cue_length integer NOT NULL, cue text NOT NULL, force text NOT NULL, PRIMARY KEY (article, number))
        """,
        // Known by a digest: a path may be longer than a key of the index can be.
        "CREATE TABLE sources (digest bytea PRIMARY KEY, origin text NOT NULL, length bigint NOT NULL, changed_at text NOT NULL)",
    ];

    /// <summary>Makes the tables, with the extension where the server has it and it may be used.</summary>
    public static PostgresTables Of(IndexMaker maker, bool mayUseExtension) => new("index",
    [
        (transaction, cancellationToken) => MakeAsync(transaction, maker, mayUseExtension, cancellationToken),
        (transaction, cancellationToken) => transaction.RunAsync("ALTER TABLE articles ADD COLUMN changed_at text", [], cancellationToken),
        MakeBlocksAsync,
    ]);

    private static async Task MakeAsync(
        PostgresTransaction transaction, IndexMaker maker, bool mayUseExtension, CancellationToken cancellationToken)
    {
        var extension = mayUseExtension ? await VectorExtension.MakeAsync(transaction, cancellationToken) : null;
        var withExtension = extension is not null;
        // Wherever the extension lies, its types are found.
        if (extension is not null)
            await transaction.RunAsync("SELECT set_config('search_path', current_setting('search_path') || ', ' || quote_ident($1), true)",
                [extension.Schema], cancellationToken);
        var batch = transaction.Batch();
        foreach (var table in First)
            batch.Add(table);
        batch.Add("INSERT INTO index_state VALUES ($1, $2, $3, NULL, 0, 0, 1, 1)", maker.Name, maker.Dimensions, withExtension);
        VectorRows.Of(withExtension).AddTable(batch, VectorTable.Current, maker.Dimensions);
        await batch.RunAsync(cancellationToken);
    }

    // Replicas of an earlier version find no table of postings rather than a part of them. What they are writing is waited for: they
    // hold the state while they write.
    private static async Task MakeBlocksAsync(PostgresTransaction transaction, CancellationToken cancellationToken)
    {
        var merged = await transaction.FindAsync(
            "SELECT (next_article - 1) / $1 * $1 FROM index_state FOR UPDATE", [ArticlesOfBlock], row => row.GetInt64(0),
            cancellationToken);
        var batch = transaction.Batch()
            .Add(PostingBlocks.Table)
            .Add("CREATE TABLE fresh_postings (LIKE postings INCLUDING ALL)")
            .Add("INSERT INTO fresh_postings SELECT * FROM postings WHERE article > $1", merged)
            .Add("ALTER TABLE index_state ADD COLUMN merged bigint NOT NULL DEFAULT 0")
            .Add("UPDATE index_state SET merged = $1", merged);
        if (merged > 0)
            PostingBlocks.Add(batch, $"postings WHERE article <= {merged}", $"((article - 1) / {ArticlesOfBlock} + 1) * {ArticlesOfBlock}");
        await batch.Add("DROP TABLE postings").RunAsync(cancellationToken);
    }
}
