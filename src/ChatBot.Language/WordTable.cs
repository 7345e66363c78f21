using System.Collections.Frozen;
using System.Reflection;

namespace ChatBot.Language;

/// <summary>Reads tables of words that are built into a program, each beside the code that reads it.</summary>
public static class WordTable
{
    /// <summary>The lines of a table of this project in order, blank ones and comments (#) left out.</summary>
    /// <param name="path">Where it stands below the project, "Numbers/scales.tsv".</param>
    /// <exception cref="InvalidOperationException">No such table is built in.</exception>
    public static IEnumerable<string> Lines(string path) => Lines(typeof(WordTable).Assembly, path);

    /// <inheritdoc cref="Lines(string)"/>
    /// <param name="assembly">The project that has the table.</param>
    public static IEnumerable<string> Lines(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The table {path} is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The words of a table of this project, split at white space.</summary>
    public static IEnumerable<string> Words(string path) => Words(typeof(WordTable).Assembly, path);

    /// <inheritdoc cref="Words(string)"/>
    /// <param name="assembly">The project that has the table.</param>
    public static IEnumerable<string> Words(Assembly assembly, string path) =>
        Lines(assembly, path).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a table of this project by their kind: of each line a kind, a tab and words apart by single spaces.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Kinds(string path) => Kinds(typeof(WordTable).Assembly, path);

    /// <inheritdoc cref="Kinds(string)"/>
    /// <param name="assembly">The project that has the table.</param>
    public static FrozenDictionary<string, FrozenSet<string>> Kinds(Assembly assembly, string path) =>
        Lines(assembly, path).Select(line => line.Split('\t')).ToFrozenDictionary(
            parts => parts[0], parts => parts[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
