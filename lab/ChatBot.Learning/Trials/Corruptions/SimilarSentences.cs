using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;
using ChatBot.Language.Words;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>
/// Finds for a sentence another one, elsewhere in a set, that tells the like of another place or number: what a second citation may not be.
/// And one that says the same word for word in another article: what it may be.
/// </summary>
internal sealed partial class SimilarSentences
{
    private const int MostHolders = 400;
    private const int Looked = 30;
    private const int FewestShared = 3;
    private const double LeastShared = 0.3;

    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private readonly List<GoldSentence> sentences;
    private readonly Dictionary<string, List<int>> holders = new(StringComparer.Ordinal);
    private readonly ILookup<string, GoldSentence> copies;

    public SimilarSentences(IEnumerable<GoldSentence> drawn)
    {
        sentences = [.. drawn.Where(sentence => sentence.Range.Length <= 300)];
        for (var at = 0; at < sentences.Count; at++)
        {
            foreach (var term in TermsOf(sentences[at]))
            {
                if (!holders.TryGetValue(term, out var known))
                    holders[term] = known = [];
                known.Add(at);
            }
        }

        copies = sentences.ToLookup(sentence => sentence.Text, StringComparer.Ordinal);
    }

    /// <summary>The likest sentence that has another number, or another name, in its place; null of none.</summary>
    public GoldSentence? Otherwise(GoldSentence gold)
    {
        var terms = TermsOf(gold);
        var shared = new Dictionary<int, int>();
        foreach (var holding in terms.Select(term => holders.GetValueOrDefault(term, [])).Where(holding => holding.Count <= MostHolders))
        {
            foreach (var at in holding)
                shared[at] = shared.GetValueOrDefault(at) + 1;
        }

        return shared
            .Where(pair => pair.Value >= Math.Max(FewestShared, LeastShared * terms.Count))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(Looked)
            .Select(pair => sentences[pair.Key])
            .Where(other => other.Id != gold.Id && other.Text != gold.Text
                && !(other.Article.Id == gold.Article.Id && other.Range.Overlaps(gold.Range)))
            .FirstOrDefault(other => SaysOtherwise(gold, other));
    }

    /// <summary>The same sentence in another article; null of none.</summary>
    public GoldSentence? Copy(GoldSentence gold) => copies[gold.Text].FirstOrDefault(other => other.Article.Id != gold.Article.Id);

    private static bool SaysOtherwise(GoldSentence gold, GoldSentence other)
    {
        var (own, theirs) = (NumbersOf(gold.Text), NumbersOf(other.Text));
        if (own.Keys.Any(unit => theirs.TryGetValue(unit, out var values) && !values.Overlaps(own[unit])))
            return true;
        var (names, others) = (PlacesOf(gold.Text), PlacesOf(other.Text));
        return names.Count > 0 && others.Count > 0
            && names.TrueForAll(name => !others.Exists(known => CapitalisedNames.MayBeOne(name, known)) && !Holds(other, name));
    }

    private static bool Holds(GoldSentence sentence, string name) =>
        name.Split(' ').Any(word => sentence.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static List<string> PlacesOf(string text) => [.. Place().Matches(text).Select(match => match.Groups["name"].Value)];

    // By what is counted: "15 deaths" differs from "17 deaths", not from "17 patients".
    private static Dictionary<string, HashSet<string>> NumbersOf(string text)
    {
        var numbers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Match match in Counted().Matches(text))
        {
            var word = match.Groups["number"].Value.ToLowerInvariant();
            var value = Array.IndexOf(Words, word) is >= 0 and var at ? at.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : word.Replace(",", "", StringComparison.Ordinal);
            if (!numbers.TryGetValue(match.Groups["unit"].Value, out var values))
                numbers[match.Groups["unit"].Value] = values = new(StringComparer.Ordinal);
            values.Add(value);
        }

        return numbers;
    }

    private static HashSet<string> TermsOf(GoldSentence sentence) =>
        TextAnalyzer.Tokens(sentence.Text).Where(token => !token.IsFunctionWord).Select(token => token.Term)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\bin (?<name>(?!January|February|March|April|May|June|July|August|September|October|November|December|Congress\b|"
        + @"\w+day\b)\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+){0,2})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"(?<![\w.,$€£-])(?<!\b(?:to|or|and|about|around|roughly|nearly|almost|over|under|than|least|most|some|approximately|estimated|"
        + @"up to) )(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
        + @"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))(?<unit>%| percent\b| \p{Ll}{4,}s\b(?!,? at least)| "
        + @"people\b(?!,? at least)| women\b| men\b| children\b| (?:million|billion)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
