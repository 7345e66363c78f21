using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Spelling;

namespace ChatBot.Retrieval.Names;

/// <summary>Finds the spellings under which a name of a question stands in the articles.</summary>
public sealed class NameMatcher
{
    // Of shorter names another one is as near as any.
    private const int ShortestTurned = 4;
    private const int ShortestMistyped = 5;

    private readonly Dictionary<string, List<Spelling>> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Length, char First), List<Spelling>> bySkeleton = [];
    private readonly List<char> firstSounds;
    private readonly List<(GivenName Given, Spelling Spelling)> givenNames = [];
    private readonly ForeignNames foreignNames;
    private readonly NameOptions options;

    /// <summary>Prepares the names of an index for matching.</summary>
    public NameMatcher(IEnumerable<NameCount> names, NameOptions options)
    {
        this.options = options;
        var written = new List<ForeignName>();
        foreach (var (name, articles) in names)
        {
            var word = Word(name);
            var spelling = new Spelling(articles, word, NameSkeleton.Of(word));
            if (!spellings.TryGetValue(spelling.Folded, out var alike))
                spellings[spelling.Folded] = alike = [];
            alike.Add(spelling);
            written.Add(new(spelling.Folded, name, Math.Max(1, articles)));
            if (GivenNames.Of(spelling.Folded) is { IsKnown: true } given)
                givenNames.Add((given, spelling));
            if (spelling.Skeleton.Length == 0)
                continue;
            var kind = (spelling.Skeleton.Length, spelling.Skeleton[0]);
            if (!bySkeleton.TryGetValue(kind, out var ofKind))
                bySkeleton[kind] = ofKind = [];
            ofKind.Add(spelling);
        }

        foreignNames = new(written, options);
        firstSounds = [.. bySkeleton.Keys.Select(kind => kind.First).Distinct()];
    }

    /// <summary>Whether the articles hold the name exactly so, case and diacritics aside.</summary>
    public bool Knows(string word) => spellings.ContainsKey(Word(word));

    /// <summary>In how many articles the word stands as a name, case and diacritics aside.</summary>
    public int CountArticles(string word) =>
        spellings.TryGetValue(Word(word), out var alike) ? alike.Sum(spelling => spelling.Articles) : 0;

    /// <summary>
    /// Folded spellings of the articles that stand for <paramref name="word"/>, best first, the word's own spelling among them where the
    /// articles have it. Empty where nothing is near enough.
    /// </summary>
    /// <param name="word">As written in the question, in any script.</param>
    /// <param name="isWrittenAsName">
    /// Whether it stands there with a capital. Else no short form of a given name stands for it (a bill is no William), and words of
    /// scripts that have capitals must be like a name of the articles more closely.
    /// </param>
    public IReadOnlyList<NameMatch> Find(string word, bool isWrittenAsName = true)
    {
        var folded = Word(word);
        var skeleton = NameSkeleton.Of(folded);
        var isKnown = spellings.ContainsKey(folded);
        var matches = new Dictionary<string, double>(StringComparer.Ordinal);
        FindSpellings(folded, skeleton, isKnown ? options.KnownNameDistance : options.UnknownNameDistance, matches);
        if (!isKnown)
        {
            if (isWrittenAsName)
                FindGivenNames(folded, skeleton, matches);
            foreach (var match in foreignNames.Find(word, isWrittenAsName))
                Keep(matches, match.Name, match.Distance);
        }

        return [.. matches
            .Select(match => new NameMatch(match.Key, match.Value))
            .OrderBy(match => match.Distance)
            .ThenBy(match => match.Name != folded)
            .ThenBy(match => match.Name, StringComparer.Ordinal)
            .Take(options.MostSpellings)];
    }

    /// <summary>Folded names of the articles that a mistyped one may have been, the most frequent first: one slip away, of short ones two
    /// letters turned only.</summary>
    /// <param name="word">As written in the question; nothing is found for a name that the articles have.</param>
    public IReadOnlyList<string> FindMistyped(string word)
    {
        var folded = Word(word);
        if (folded.Length < ShortestTurned || spellings.ContainsKey(folded) || !folded.All(char.IsAsciiLetterLower))
            return [];
        return [.. Slips.Of(folded)
            .Where(slip => spellings.ContainsKey(slip) && (folded.Length >= ShortestMistyped || Slips.IsTurned(folded, slip)))
            .OrderByDescending(slip => Slips.IsTurned(folded, slip)).ThenByDescending(CountArticles)
            .ThenBy(slip => slip, StringComparer.Ordinal)];
    }

    private static void Keep(Dictionary<string, double> matches, string name, double distance)
    {
        if (distance < matches.GetValueOrDefault(name, double.MaxValue))
            matches[name] = distance;
    }

    private void FindSpellings(string folded, string skeleton, double limit, Dictionary<string, double> matches)
    {
        foreach (var candidate in Candidates(folded, skeleton))
        {
            if (Distance(folded, skeleton, candidate, limit) is var distance && distance <= limit)
                Keep(matches, candidate.Folded, distance);
        }
    }

    private void FindGivenNames(string folded, string skeleton, Dictionary<string, double> matches)
    {
        var given = GivenNames.Of(folded);
        foreach (var (other, spelling) in givenNames)
        {
            switch (given.TieTo(other))
            {
                case GivenNameTie.Usage:
                    Keep(matches, spelling.Folded, options.UsualFormDistance);
                    break;
                case GivenNameTie.Rule:
                    Keep(matches, spelling.Folded, options.RegularFormDistance);
                    break;
                case GivenNameTie.None when given.IsKnown
                    && NameDistance.Within(options.GivenNameDistance, skeleton, spelling.Skeleton) is var distance
                    && distance <= options.GivenNameDistance:
                    Keep(matches, spelling.Folded, distance);
                    break;
            }
        }
    }

    // The first sound is what writers get right; a name that begins otherwise is another name.
    private IEnumerable<Spelling> Candidates(string folded, string skeleton)
    {
        if (skeleton.Length == 0)
            return [];
        if (skeleton.Length < options.ShortestSkeleton)
            return spellings.GetValueOrDefault(folded, []);

        var slack = Math.Max(2, skeleton.Length / 3);
        var shortest = Math.Max(options.ShortestSkeleton, skeleton.Length - slack);
        return firstSounds
            .Where(first => NameDistance.SoundAlike(skeleton[0], first))
            .SelectMany(first => Enumerable.Range(shortest, skeleton.Length + slack - shortest + 1)
                .SelectMany(length => bySkeleton.GetValueOrDefault((length, first), [])));
    }

    private double Distance(string folded, string skeleton, Spelling candidate, double limit)
    {
        if (candidate.Folded == folded)
            return 0;
        if (skeleton.Length < options.ShortestSkeleton)
            return double.MaxValue;
        return IsGlued(candidate.Folded, folded) || IsGlued(folded, candidate.Folded)
            ? options.KnownNameDistance
            : NameDistance.Within(limit, skeleton, candidate.Skeleton);
    }

    // As the articles are indexed, without apostrophes and stops: O’Brien is obrien.
    private static string Word(string name) => TextAnalyzer.Tokens(name) is [var token] ? token.Word : Folding.Fold(name);

    // "Trumphe": machine translation runs a name and the function word behind it together.
    private static bool IsGlued(string longer, string name) =>
        longer.Length > name.Length && longer.StartsWith(name, StringComparison.Ordinal) && longer.Length - name.Length >= 2
        && FunctionWords.Contains(longer[name.Length..]);

    private sealed record Spelling(int Articles, string Folded, string Skeleton);
}
