namespace ChatBot.Host.Backups;

/// <summary>What a backup holds, by which all of it is checked before anything is restored.</summary>
/// <param name="Program">Whose it is.</param>
/// <param name="Format">Raised when an earlier program could not restore it.</param>
/// <param name="Version">The program that made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Index">Encoder of the vectors, and how passages are cut.</param>
/// <param name="Dimensions">Values of each vector.</param>
/// <param name="Entries">Every other file in it.</param>
internal sealed record BackupManifest(
    string Program, int Format, string Version, DateTimeOffset MadeAt, string Index, int Dimensions, IReadOnlyList<BackupEntry> Entries)
{
    public const string Name = "manifest.json";
    public const string OfThisProgram = "ChatBot backup";
    public const int ThisFormat = 1;
    public const string Articles = "articles.jsonl";
    public const string Sources = "sources.jsonl";

    /// <summary>The file of a store's table.</summary>
    public static string Table(string part, string table) => $"stores/{part}/{table}.jsonl";

    /// <summary>How many rows a file has; 0 where there is none.</summary>
    public long Rows(string name) => Entries.FirstOrDefault(entry => entry.Name == name)?.Rows ?? 0;
}

/// <summary>A file in a backup.</summary>
/// <param name="Sha256">Digest of what it holds.</param>
/// <param name="Rows">Its lines.</param>
internal sealed record BackupEntry(string Name, string Sha256, long Bytes, long Rows);
