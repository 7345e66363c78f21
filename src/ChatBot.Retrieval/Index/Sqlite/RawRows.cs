using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// Rows of numbers read by SQLite's functions themselves: of half a million occurrences of a question's words, the provider's guarding of
/// each call takes as long as SQLite does.
/// </summary>
internal static partial class RawRows
{
    private const string Library = "e_sqlite3";

    /// <summary>Goes on to the next row.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial int Step(nint statement);

    /// <summary>A number of the row.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial long Number(nint statement, int column);
}
