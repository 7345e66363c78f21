using System.Globalization;
using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The tables, and whether a file's are ours.</summary>
internal static class SqliteSchema
{
    /// <summary>Raised whenever tables, terms or the cutting of passages change, so that no index mixes two kinds of either.</summary>
    public const int Version = 3;

    /// <summary>
    /// AUTOINCREMENT: a key is never used twice, so that what is above the highest key seen is new. The passages of one article have
    /// consecutive keys from first_passage on. Names are parted by line feeds. lengths and vectors hold one value and one vector per
    /// passage, little-endian; codes are the vectors in eight bits (<see cref="VectorCodes"/>). While another encoder's vectors are made,
    /// they lie in new_vectors (<see cref="NewVectors"/>).
    /// A checksum tells that an article is as it was written (<see cref="ArticleChecksum"/>); what an earlier version wrote has none.
    /// A signature's bands are what near-copies share; near_copies holds each pair in both directions.
    /// The FTS5 tables store no text; fts5vocab reads their postings, which <see cref="Bm25"/> ranks.
    /// </summary>
    private const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
        CREATE TABLE articles (
            key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, content_hash TEXT NOT NULL,
            title TEXT NOT NULL, source TEXT, url TEXT, author TEXT, language TEXT, published_at TEXT,
            headings TEXT NOT NULL, seams TEXT NOT NULL, characters INTEGER NOT NULL,
            first_passage INTEGER NOT NULL, passages INTEGER NOT NULL, terms INTEGER NOT NULL, lengths BLOB NOT NULL, changed_at TEXT);
        CREATE TABLE texts (article INTEGER PRIMARY KEY, text TEXT NOT NULL, checksum BLOB);
        CREATE TABLE passages (
            key INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, heading TEXT);
        CREATE TABLE vectors (article INTEGER PRIMARY KEY, codes BLOB NOT NULL, vectors BLOB NOT NULL);
        CREATE TABLE names (article INTEGER PRIMARY KEY, names TEXT NOT NULL);
        CREATE TABLE article_words (article INTEGER PRIMARY KEY, words BLOB NOT NULL);
        CREATE TABLE signatures (article INTEGER PRIMARY KEY, signature BLOB NOT NULL);
        CREATE TABLE signature_bands (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
        CREATE TABLE near_copies (article INTEGER NOT NULL, copy INTEGER NOT NULL, PRIMARY KEY (article, copy)) WITHOUT ROWID;
        CREATE TABLE statements (
            article INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, kind TEXT NOT NULL,
            mention_start INTEGER NOT NULL, mention_length INTEGER NOT NULL, speaker_start INTEGER, speaker_length INTEGER,
            cue_start INTEGER NOT NULL, cue_length INTEGER NOT NULL, cue TEXT NOT NULL, force TEXT NOT NULL,
            PRIMARY KEY (article, number)) WITHOUT ROWID;
        CREATE TABLE sources (origin TEXT PRIMARY KEY, length INTEGER NOT NULL, changed_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE passage_terms USING fts5(terms, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE article_terms USING fts5(terms, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE passage_postings USING fts5vocab(passage_terms, instance);
        CREATE VIRTUAL TABLE article_postings USING fts5vocab(article_terms, instance);
        CREATE VIRTUAL TABLE passage_counts USING fts5vocab(passage_terms, row);
        CREATE VIRTUAL TABLE article_counts USING fts5vocab(article_terms, row);
        """;

    /// <summary>Creates the tables in an empty file; refuses one that is not this program's or this version's, or has passages cut
    /// otherwise.</summary>
    public static void Ensure(SqliteSession session, string path, IndexMaker maker)
    {
        if (IsEmpty(session))
        {
            session.Execute("PRAGMA journal_mode = WAL");
            // Two processes may find the file empty at once: the second one looks again once it is its turn.
            session.Transact("BEGIN IMMEDIATE", writer =>
            {
                if (IsEmpty(writer))
                    Create(writer, path, maker);
                return true;
            });
        }

        Verify(session, path, maker);
        AddColumn(session, "articles", "changed_at TEXT");
        AddColumn(session, "texts", "checksum BLOB");
    }

    // What came to format 3 without changing what an index holds.
    private static void AddColumn(SqliteSession session, string table, string column)
    {
        var missing = $"SELECT count(*) FROM pragma_table_info('{table}') WHERE name = '{column.Split(' ')[0]}'";
        if (session.FindNumber(missing) == 0)
        {
            session.Transact("BEGIN IMMEDIATE", writer =>
            {
                if (writer.FindNumber(missing) == 0)
                    writer.Execute($"ALTER TABLE {table} ADD COLUMN {column}");
                return true;
            });
        }
    }

    /// <summary>Reads what the index was made with.</summary>
    public static IndexMaker ReadMaker(SqliteSession session) => IndexMaker.Of(
        session.FindText("SELECT value FROM meta WHERE name = 'encoder'") ?? "",
        (int)(session.FindNumber("SELECT value FROM meta WHERE name = 'dimensions'") ?? 0));

    private static bool IsEmpty(SqliteSession session) => session.FindNumber("SELECT count(*) FROM sqlite_master") == 0;

    private static void Create(SqliteSession session, string path, IndexMaker maker)
    {
        // Without tables there is nothing for a second page to hold.
        if (session.FindNumber("PRAGMA page_count") > 1)
            throw SqliteFaults.Damaged(null, path);
        foreach (var table in Tables.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            session.Execute(table);
        foreach (var (name, value) in new (string, object)[]
            { ("program", "ChatBot"), ("schema", Version), ("encoder", maker.Name), ("dimensions", maker.Dimensions), ("changes", 0) })
            session.Execute("INSERT INTO meta (name, value) VALUES ($1, $2)", name, value);
    }

    // No other program's tables are called so.
    private static bool IsOfThisProgram(SqliteSession session) => session.FindNumber(
        """
        SELECT count(*) FROM sqlite_master WHERE name IN
            ('passage_terms', 'article_terms', 'passage_postings', 'article_postings', 'passage_counts', 'article_counts')
        """) > 0;

    private static void Verify(SqliteSession session, string path, IndexMaker maker)
    {
        if (session.FindNumber("SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'articles', 'passage_terms')") != 3
            || session.FindText("SELECT value FROM meta WHERE name = 'program'") != "ChatBot")
            throw IsOfThisProgram(session) ? SqliteFaults.Damaged(null, path) : new IndexException(
                IndexFault.Foreign, $"The file {path} is a database of another program; use another Index:Path.");

        var version = session.FindNumber("SELECT value FROM meta WHERE name = 'schema'");
        if (version != Version)
            throw new IndexException(
                IndexFault.OtherVersion,
                string.Create(CultureInfo.InvariantCulture,
                    $"The index {path} was made by {(version > Version ? "a newer" : "an older")} version of this program (format "
                    + $"{version}, this one has {Version}); use another Index:Path, or remove the file and ingest the articles again."));

        var made = ReadMaker(session);
        if (made.Cutting != maker.Cutting)
            throw new IndexException(
                IndexFault.OtherPassages,
                $"The index {path} was made of {(made.Cutting.Length == 0 ? "other passages" : made.Cutting)}, but "
                + $"{maker.Cutting} are configured; use another Index:Path, or remove the file and ingest the articles again.");
    }
}
