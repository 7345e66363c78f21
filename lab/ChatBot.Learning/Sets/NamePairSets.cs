using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Learning.Sets;

/// <summary>
/// Makes the set of name pairs of two public projects: names in other scripts (steveash/NETransliteration-COLING2018) and short forms
/// (carltonnorthern/nicknames). Which pairs it holds is told by their ids, hashes of what the projects' files have, so that no text of
/// theirs lies here.
/// </summary>
internal static class NamePairSets
{
    private const int HashDigits = 12;

    private static readonly string[] Languages = ["arabic", "russian", "hebrew", "korean", "chinese", "japanese"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of pairs*.jsonl for the ids given, in their order.</summary>
    /// <param name="ids">Ids such as "tr-russian-0a1b2c3d4e5f" and "nick-0a1b2c3d4e5f".</param>
    /// <param name="transliterations">
    /// Folder "data" of the first project. wd_LANGUAGE has name and variant, parted by a tab; where that is too large for it,
    /// wd_LANGUAGE_80 has parts of names, the variant's letters parted by spaces, which are joined again.
    /// </param>
    /// <param name="nicknames">The second project's names.csv: name, has_nickname, short form.</param>
    /// <exception cref="QuestionSetException">A file is missing, or holds other pairs.</exception>
    public static IReadOnlyList<string> Make(IReadOnlyList<string> ids, string transliterations, string nicknames)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in Languages.Where(language => wanted.Any(id => id.StartsWith($"tr-{language}-", StringComparison.Ordinal))))
        {
            foreach (var line in File.ReadLines(FileOf(transliterations, language, out var isParted)))
            {
                if (line.Split('\t') is not { Length: >= 2 } fields)
                    continue;
                var (name, variant) = (fields[0], isParted ? fields[1].Replace(" ", "", StringComparison.Ordinal) : fields[1]);
                var id = $"tr-{language}-{Hash($"{name}|{fields[1]}")}";
                if (wanted.Contains(id))
                    lines.TryAdd(id, JsonSerializer.Serialize(new { id, name, variant, type = "transliteration", lang = language }, Plain));
            }
        }

        foreach (var line in Existing(nicknames))
        {
            var id = $"nick-{Hash(line)}";
            if (wanted.Contains(id) && line.Split(',') is [var name, _, var variant])
                lines.TryAdd(id, JsonSerializer.Serialize(new { id, name, variant, type = "nickname" }, Plain));
        }

        return ids.Count(id => !lines.ContainsKey(id)) is > 0 and var missing
            ? throw new QuestionSetException($"{missing} of {ids.Count} pairs stand in none of the files: docs/data.md names the "
            + "projects' commits.")
            : [.. ids.Select(id => lines[id])];
    }

    private static string FileOf(string folder, string language, out bool isParted)
    {
        var whole = Path.Combine(folder, $"wd_{language}");
        isParted = !File.Exists(whole);
        var file = isParted ? $"{whole}_80" : whole;
        return File.Exists(file) ? file : throw new QuestionSetException($"{folder}: holds neither wd_{language} nor wd_{language}_80.");
    }

    private static IEnumerable<string> Existing(string file) =>
        File.Exists(file) ? File.ReadLines(file) : throw new QuestionSetException($"{file}: is not there.");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
