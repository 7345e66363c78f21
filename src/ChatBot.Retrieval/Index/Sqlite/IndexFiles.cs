namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The file of an index and those beside it.</summary>
/// <param name="Path">The file.</param>
public sealed record IndexFiles(string Path)
{
    // SQLite's own, and what can be made again.
    private static readonly IReadOnlyList<string> Beside = ["-wal", "-shm", "-codes", "-names"];

    /// <summary>Removes all of them.</summary>
    public void Delete()
    {
        DeleteBeside();
        File.Delete(Path);
    }

    /// <summary>Puts the file, which nobody uses, where another is, and that one elsewhere.</summary>
    /// <param name="other">The file to put in its place.</param>
    /// <param name="former">Where this one goes.</param>
    public void Exchange(IndexFiles other, string former)
    {
        // What SQLite left beside a file that it could not open belongs to that one.
        if (File.Exists(Path + "-wal"))
            File.Move(Path + "-wal", former + "-wal");
        DeleteBeside();
        File.Move(Path, former);
        File.Move(other.Path, Path);
        other.DeleteBeside();
    }

    private void DeleteBeside()
    {
        foreach (var beside in Beside)
            File.Delete(Path + beside);
    }
}
