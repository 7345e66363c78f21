using System.Globalization;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>SQLite's own look at each page of a file, told by the tables that it finds damaged.</summary>
public static class PageCheck
{
    private const int MostProblems = 1_000;
    private const string Tree = "Tree ";

    /// <summary>Looks through a file while others use it.</summary>
    /// <returns>What is damaged; nothing where all pages are sound, or the file cannot be opened, which opening the index tells.</returns>
    public static IReadOnlyList<DamagedTable> Run(SqliteIndexOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var session = SqliteSession.Open(options);
            return Run(session, cancellationToken);
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            return [];
        }
    }

    internal static IReadOnlyList<DamagedTable> Run(SqliteSession session, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        using (cancellationToken.Register(session.Interrupt))
        {
            try
            {
                using var reader = session.Read(string.Create(CultureInfo.InvariantCulture, $"PRAGMA integrity_check({MostProblems})"));
                while (reader.Read())
                    problems.Add(reader.GetString(0));
            }
            catch (SqliteException exception) when (!cancellationToken.IsCancellationRequested)
            {
                problems.Add(exception.Message);
            }
            catch (SqliteException)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        if (problems is ["ok"])
            return [];
        var (trees, tables) = ListTables(session);
        return
        [
            .. problems.SelectMany(problem => problem.Split('\n'))
                .Where(line => line.Length > 0 && !line.StartsWith("***", StringComparison.Ordinal))
                .Select(line => new DamagedTable(TableOf(line, trees, tables), line)).DistinctBy(damage => damage.Name),
        ];
    }

    // "Tree 12 page 345 cell 6: …", "row 7 missing from index sqlite_autoindex_articles_1", "NULL value in texts.text".
    private static string? TableOf(string line, Dictionary<string, string> trees, IReadOnlyList<string> tables)
    {
        if (line.StartsWith(Tree, StringComparison.Ordinal))
            return trees.GetValueOrDefault(line[Tree.Length..].Split(' ', ':')[0]);
        var words = line.Split(' ', '.', ',', ':', ';', '\'', '"');
        return tables.FirstOrDefault(words.Contains);
    }

    /// <summary>The table that the tree of each root page belongs to, and all names that a problem may name.</summary>
    private static (Dictionary<string, string> Trees, IReadOnlyList<string> Tables) ListTables(SqliteSession session)
    {
        var (trees, tables) = (new Dictionary<string, string> { ["1"] = "sqlite_master" }, new List<string>());
        try
        {
            using var reader = session.Read("SELECT CAST(rootpage AS TEXT), tbl_name, name FROM sqlite_master");
            while (reader.Read())
            {
                trees[reader.GetString(0)] = reader.GetString(1);
                tables.Add(reader.GetString(2));
            }
        }
        catch (Exception exception) when (SqliteFaults.IsDamage(exception))
        {
            // The table of tables itself is damaged.
        }

        return (trees, tables);
    }
}
