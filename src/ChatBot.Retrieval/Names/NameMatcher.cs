using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Names;

/// <summary>Finds the spellings under which a name of a question stands in the articles.</summary>
public sealed class NameMatcher
{
    private readonly Dictionary<string, List<Spelling>> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Length, char First), List<Spelling>> bySkeleton = [];
    private readonly List<char> firstSounds;
    private readonly NameOptions options;

    /// <summary>Prepares the names of an index for matching.</summary>
    public NameMatcher(IEnumerable<NameCount> names, NameOptions options)
    {
        this.options = options;
        foreach (var (name, articles) in names)
        {
            var spelling = new Spelling(articles, Folding.Fold(name), NameSkeleton.Of(name));
            if (!spellings.TryGetValue(spelling.Folded, out var alike))
                spellings[spelling.Folded] = alike = [];
            alike.Add(spelling);
            if (spelling.Skeleton.Length == 0)
                continue;
            var kind = (spelling.Skeleton.Length, spelling.Skeleton[0]);
            if (!bySkeleton.TryGetValue(kind, out var ofKind))
                bySkeleton[kind] = ofKind = [];
            ofKind.Add(spelling);
        }

        firstSounds = [.. bySkeleton.Keys.Select(kind => kind.First).Distinct()];
    }

    /// <summary>Whether the articles hold the name exactly so, case and diacritics aside.</summary>
    public bool Knows(string word) => spellings.ContainsKey(Folding.Fold(word));

    /// <summary>In how many articles the word stands as a name, case and diacritics aside.</summary>
    public int CountArticles(string word) => spellings.TryGetValue(Folding.Fold(word), out var alike) ? alike.Sum(spelling => spelling.Articles) : 0;

    /// <summary>
    /// Folded spellings of the articles that stand for <paramref name="word"/>, best first, the word's own spelling among them where the
    /// articles have it. Empty where nothing is near enough.
    /// </summary>
    public IReadOnlyList<NameMatch> Find(string word)
    {
        var folded = Folding.Fold(word);
        var skeleton = NameSkeleton.Of(word);
        var limit = Knows(word) ? options.KnownNameDistance : options.UnknownNameDistance;
        var matches = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var candidate in Candidates(folded, skeleton))
        {
            var distance = Distance(folded, skeleton, candidate, limit);
            if (distance <= limit && distance < matches.GetValueOrDefault(candidate.Folded, double.MaxValue))
                matches[candidate.Folded] = distance;
        }

        return [.. matches
            .Select(match => new NameMatch(match.Key, match.Value))
            .OrderBy(match => match.Distance)
            .ThenBy(match => match.Name != folded)
            .ThenBy(match => match.Name, StringComparer.Ordinal)
            .Take(options.MostSpellings)];
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

    // "Trumphe": machine translation runs a name and the function word behind it together.
    private static bool IsGlued(string longer, string name) =>
        longer.Length > name.Length && longer.StartsWith(name, StringComparison.Ordinal) && longer.Length - name.Length >= 2
        && FunctionWords.Contains(longer[name.Length..]);

    private sealed record Spelling(int Articles, string Folded, string Skeleton);
}
