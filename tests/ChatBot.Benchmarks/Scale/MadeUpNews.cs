using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.Benchmarks.Scale;

/// <summary>
/// Any number of articles made of real ones: each keeps the sentences, lengths and order of a real story, while some two fifths of its
/// words, all of its names among them, give way to words of the same kind drawn as often as they stand in the real news, and each name to
/// the same other one throughout, some of them to one that no other story has. So lengths, the law of word frequencies and the share of
/// names stay what they are in news, there are ever more names, and no two stories are copies. The same seed makes the same articles.
/// </summary>
internal sealed partial class MadeUpNews
{
    private const double ShareOfWords = 0.4;

    // Some two new ones in a story, as the growth of the names of real news over their number lets expect.
    private const double ShareOfNewNames = 0.04;

    private static readonly DateTimeOffset Earliest = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Title, string Text)> stories = [];
    private readonly List<string> names = [];
    private readonly List<string> words = [];

    /// <param name="path">A .jsonl file of real articles, with "title" and "text".</param>
    public MadeUpNews(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            stories.Add((json.RootElement.GetProperty("title").GetString()!, json.RootElement.GetProperty("text").GetString()!));
        }

        foreach (var (_, text) in stories)
        {
            foreach (var word in Words().EnumerateMatches(text))
            {
                var written = text.Substring(word.Index, word.Length);
                (char.IsUpper(written[0]) ? names : words).Add(written);
            }
        }
    }

    /// <summary>The next article as a line of JSON.</summary>
    /// <param name="number">Which one, 0 or more.</param>
    public string Line(int number)
    {
        var random = new Random(number);
        var (title, text) = stories[number % stories.Count];
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        return JsonSerializer.Serialize(new
        {
            id = $"made-{number}",
            title = Reword(title, random, others),
            text = Reword(text, random, others),
            source = $"Outlet {random.Next(40)}",
            date = Earliest.AddHours(random.Next(10 * 365 * 24)).ToString("O"),
        });
    }

    private string Reword(string text, Random random, Dictionary<string, string> others)
    {
        var reworded = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var word in Words().EnumerateMatches(text))
        {
            reworded.Append(text, at, word.Index - at);
            var written = text.Substring(word.Index, word.Length);
            reworded.Append(Other(written, random, others));
            at = word.Index + word.Length;
        }

        return reworded.Append(text, at, text.Length - at).ToString();
    }

    private string Other(string written, Random random, Dictionary<string, string> others)
    {
        if (!char.IsUpper(written[0]))
            return random.NextDouble() < ShareOfWords ? words[random.Next(words.Count)] : written;
        if (!others.TryGetValue(written, out var other))
            others.Add(written, other = random.NextDouble() < ShareOfNewNames ? NewName(random) : names[random.Next(names.Count)]);
        return other;
    }

    private string NewName(Random random)
    {
        var (first, last) = (names[random.Next(names.Count)], names[random.Next(names.Count)]);
        return first[..((first.Length + 1) / 2)] + last[(last.Length / 2)..].ToLowerInvariant();
    }

    // Short words carry the grammar and stay.
    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Words();
}
