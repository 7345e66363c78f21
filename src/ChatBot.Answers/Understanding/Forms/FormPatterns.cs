using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Language;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>The wordings that tell a form, from <c>forms.tsv</c> and <c>measures.tsv</c>.</summary>
internal static partial class FormPatterns
{
    // What means an article, with what is said of it in front and behind.
    private const string Paper =
        "(?:(?:<the>) )*(?:(?<before>.+?) )?(?<paper><paper>|<report>)"
        + "(?: (?:from|in|by|of) (?<source>.+?))?(?: (?:<about>) (?<topic>.+?))?";

    private static readonly Lazy<FrozenDictionary<FormKind, FormPattern[]>> ByKind = new(Read);

    /// <summary>The wordings of a kind, those of <c>forms.tsv</c> in order.</summary>
    public static IReadOnlyList<FormPattern> Of(FormKind kind) => ByKind.Value.GetValueOrDefault(kind, []);

    private static FrozenDictionary<FormKind, FormPattern[]> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var patterns = new List<FormPattern>();
        foreach (var line in WordTable.Lines(typeof(FormPatterns).Assembly, "Understanding/Forms/forms.tsv"))
        {
            if (line.Split('\t') is not [var key, var value, .. var asking] || asking.Length > 1)
                throw new InvalidOperationException($"No form: {line}");
            if (key[0] == '@')
                names.Add(key[1..], value);
            else
                patterns.Add(new(Enum.Parse<FormKind>(key, ignoreCase: true), Compile(value, names), asking.FirstOrDefault()));
        }

        return patterns.GroupBy(pattern => pattern.Kind).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    // Backtracks, since what does not takes a second and 280 MB to build. A question is short (FormReader.LongestQuestion), so that the
    // worst of 400,000 hostile ones, searched for, took all wordings together 16 ms (docs/performance.md).
    private static Regex Compile(string pattern, Dictionary<string, string> names)
    {
        var whole = Slot().Replace(pattern, slot => slot.Groups["slot"].Value switch
        {
            "paper" => Paper,
            "measure" => $"(?<measure>{AskedMeasure.Wordings})",
            "verb" or "noun" => $@"(?<{slot.Groups["slot"].Value}>\w+(?: \w+)?)",
            var name => $"(?<{name}>.+?)",
        });
        whole = whole.Replace("<please>?", "(?:(?:<please>)[ ,]+)*", StringComparison.Ordinal);
        whole = Name().Replace(whole, name => $"(?:{names[name.Groups["name"].Value]})");
        return new($@"^\W*(?:{Spaced(whole)})(?:[\s,]+(?:please|thanks))?\W*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Spaced(string pattern) =>
        pattern.Replace(" ?", @"\s*", StringComparison.Ordinal).Replace(" ", @"\s+", StringComparison.Ordinal);

    /// <summary>A place for words within a wording: "{side}".</summary>
    [GeneratedRegex(@"\{(?<slot>\w+)\}")]
    internal static partial Regex Slot();

    // Not the name of a group, "(?<topic>".
    [GeneratedRegex(@"(?<!\?)<(?<name>\w+)>")]
    private static partial Regex Name();
}
