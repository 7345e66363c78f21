using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Reading.Records;

/// <summary>Which field of an article a key of a record names (<c>field-keys.tsv</c>).</summary>
internal static class FieldKeys
{
    private static readonly FrozenDictionary<string, (string Field, int Rank)> Fields =
        WordTable.Lines(typeof(FieldKeys).Assembly, "Reading/Records/field-keys.tsv").Select(line => line.Split('\t'))
            .SelectMany(fields => fields[1].Split(' ').Select((key, rank) => (key, Value: (fields[0], rank))))
            .ToFrozenDictionary(pair => pair.key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The field, and how many other keys are believed before this one; null where a key names none.</summary>
    public static (string Field, int Rank)? Of(string key) =>
        key.Length <= 40 && Fields.TryGetValue(Bare(key), out var field) ? field : null;

    private static string Bare(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
