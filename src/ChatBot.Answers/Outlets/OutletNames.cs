using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Outlets;

/// <summary>
/// Finds the names of those who published or wrote the articles in a text. A publisher is known by the name its articles give, by that
/// name's first part ("FOX News" of "FOX News - Health"), with or without "the" and ".com"; a longer name is taken before a shorter one.
/// </summary>
public sealed class OutletNames
{
    private const int ShortestFuzzy = 6;
    private static readonly string[] Seams = [" - ", " – ", " — ", " | ", ": "];
    private static readonly string[] Endings = ["com", "org", "net", "co", "uk"];

    private readonly Dictionary<string, List<Known>> byFirst = new(StringComparer.Ordinal);
    // "The Gazette" is whichever paper's name ends so.
    private readonly Dictionary<string, Known> byLast;

    public OutletNames(IReadOnlyList<Publisher> publishers)
    {
        var spelt = publishers
            .SelectMany(publisher => Spellings(publisher).Select(words => (Key: string.Join(' ', words), publisher)))
            .Where(item => item.Key.Length > 1)
            .GroupBy(item => item.Key, StringComparer.Ordinal);
        foreach (var group in spelt)
        {
            var words = group.Key.Split(' ');
            var known = new Known(words, Frame([.. group.Select(item => item.publisher).Distinct()]));
            if (!byFirst.TryGetValue(words[0], out var list))
                byFirst.Add(words[0], list = []);
            list.Add(known);
        }

        foreach (var list in byFirst.Values)
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        byLast = publishers
            .Where(publisher => !publisher.IsAuthor && Words(publisher.Name).Length > 1)
            .GroupBy(publisher => Words(publisher.Name)[^1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Known([group.Key], Frame([.. group])), StringComparer.Ordinal);
    }

    /// <summary>Whom a text names that names somebody and little else, "the Gazette's ferry", and the words beside the name.</summary>
    public (AskedSource? Source, string Others) Part(string text)
    {
        if (Find(text) is not [var (range, frame), ..])
            return (null, WithoutArticle(text));
        var rest = $"{text[..range.Start]} {text[range.End..]}".Replace("'s ", " ", StringComparison.Ordinal).Trim(' ', '\'', '"');
        return (new(WithoutArticle(range.Of(text)), frame, true), WithoutArticle(rest is "'s" or "s" ? "" : rest));
    }

    private static string WithoutArticle(string text) =>
        text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text.Equals("the", StringComparison.OrdinalIgnoreCase)
        ? "" : text;

    /// <summary>The names in a text from left to right, each with the articles that it stands for; "the" before one belongs to
    /// it.</summary>
    public IReadOnlyList<(TextRange Range, SearchFrame Frame)> Find(string text)
    {
        var found = new List<(TextRange, SearchFrame)>();
        var tokens = TextAnalyzer.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Match(tokens, i) is not { } known)
                continue;
            var first = i > 0 && tokens[i - 1].Word == "the" && tokens[i].Range.Start - tokens[i - 1].Range.End == 1 ? i - 1 : i;
            var last = i + known.Words.Length - 1;
            var end = tokens[last].Range.End;
            found.Add((TextRange.Between(tokens[first].Range.Start, text.AsSpan(0, end) is [.., '\'' or '’', 's'] ? end - 2 : end),
                known.Frame));
            i = last;
        }

        return found;
    }

    private Known? Match(IReadOnlyList<TextToken> tokens, int at)
    {
        if (byFirst.TryGetValue(tokens[at].Word, out var candidates)
            && candidates.Find(known => Fits(known.Words, tokens, at)) is { } found)
            return found;
        if (MatchShort(tokens, at) is { } called)
            return called;
        return candidates is null && tokens[at].IsCapitalised && tokens[at].Word.Length >= ShortestFuzzy
            ? MatchMisspelt(tokens[at].Word) : null;
    }

    // With "the" before it and no other capital around it: "the Times", and not "the New York Times" or "the Times of India".
    private Known? MatchShort(IReadOnlyList<TextToken> tokens, int at) =>
        tokens[at].IsCapitalised && at > 0 && tokens[at - 1].Word == "the" && byLast.TryGetValue(Bare(tokens[at].Word), out var known)
        && !(at + 1 < tokens.Count && (tokens[at + 1].IsCapitalised || tokens[at + 1].Word == "of")) ? known : null;

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static bool Fits(string[] words, IReadOnlyList<TextToken> tokens, int at)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Word != words[i])
                return false;
        }

        return true;
    }

    // One letter wrong in a long name of one word; names of several words are found by their words.
    private Known? MatchMisspelt(string word) => byFirst
        .Where(entry => entry.Key[0] == word[0] && IsOneEditApart(entry.Key, word))
        .SelectMany(entry => entry.Value)
        .FirstOrDefault(known => known.Words.Length == 1);

    private static bool IsOneEditApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
            same++;
        return shorter.AsSpan(a.Length == b.Length ? Math.Min(same + 1, shorter.Length) : same)
            .SequenceEqual(longer.AsSpan(Math.Min(same + 1, longer.Length)))
            || (a.Length == b.Length && same + 1 < a.Length && a[same] == b[same + 1] && a[same + 1] == b[same]
                && a.AsSpan(same + 2).SequenceEqual(b.AsSpan(same + 2)));
    }

    private static IEnumerable<string[]> Spellings(Publisher publisher)
    {
        var whole = Words(publisher.Name);
        if (publisher.IsAuthor)
            return whole.Length > 1 ? [whole] : [];
        var seam = Seams.Select(mark => publisher.Name.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0)
            .DefaultIfEmpty(publisher.Name.Length).Min();
        var first = Words(publisher.Name[..seam]);
        // "BBC" of "BBC News": an abbreviation stands for the house.
        return first is [var house, "news"] && house.Length <= 4 ? [whole, first, [house]] : [whole, first];
    }

    private static string[] Words(string name)
    {
        var words = TextAnalyzer.Tokens(name.Replace('.', ' ')).Select(token => token.Word).ToList();
        while (words.Count > 1 && Endings.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return words is ["the", _, ..] ? [.. words.Skip(1)] : [.. words];
    }

    private static SearchFrame Frame(List<Publisher> publishers) =>
        publishers.Exists(publisher => !publisher.IsAuthor)
            ? new(Sources: publishers.FindAll(publisher => !publisher.IsAuthor).ConvertAll(publisher => publisher.Name)
                .ToHashSet(StringComparer.Ordinal))
            : new(Author: publishers[0].Name);

    private sealed record Known(string[] Words, SearchFrame Frame);
}
