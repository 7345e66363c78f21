using System.Collections.Concurrent;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Spelling;

namespace ChatBot.Retrieval.Names;

/// <summary>Finds the spellings under which a name of a question stands in the articles. Safe for concurrent use.</summary>
public sealed class NameMatcher
{
    // Of shorter names another one is as near as any.
    private const int ShortestTurned = 4;
    private const int ShortestMistyped = 5;

    // A layer is joined with the one before when it is so large a part of it: each name is moved a few times in all.
    private const int PartOfFormer = 4;

    // Fewer are made ready before another core has begun.
    private const int WorthAllCores = 2_000;

    private readonly NameLayer[] layers;
    private readonly NameOptions options;

    /// <summary>Prepares the names of an index for matching.</summary>
    public NameMatcher(IEnumerable<NameCount> names, NameOptions options)
        : this([new NameLayer(Prepare(names), options)], options)
    {
    }

    private NameMatcher(NameLayer[] layers, NameOptions options) => (this.layers, this.options) = (layers, options);

    /// <summary>The matcher of a later moment. The numbers of articles of this one change too.</summary>
    /// <param name="changed">Names whose number of articles is another now, with that number.</param>
    internal NameMatcher Next(IEnumerable<NameCount> changed)
    {
        var added = new List<NameCount>();
        foreach (var name in changed)
        {
            if (Alike(KnownName.Fold(name.Name)).FirstOrDefault(known => known.Written == name.Name) is { } known)
                known.Articles = name.Articles;
            else
                added.Add(name);
        }

        return added.Count == 0 ? this : new([.. Join([.. layers, new NameLayer(Prepare(added), options)])], options);
    }

    /// <summary>Whether the articles hold the name exactly so, case and diacritics aside.</summary>
    public bool Knows(string word) => Holds(KnownName.Fold(word));

    /// <summary>In how many articles the word stands as a name, case and diacritics aside.</summary>
    public int CountArticles(string word) => Alike(KnownName.Fold(word)).Sum(name => name.Articles);

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
        var folded = KnownName.Fold(word);
        var skeleton = NameSkeleton.Of(folded);
        var isKnown = Holds(folded);
        var matches = new Dictionary<string, double>(StringComparer.Ordinal);
        FindSpellings(folded, skeleton, isKnown ? options.KnownNameDistance : options.UnknownNameDistance, matches);
        if (!isKnown)
        {
            if (isWrittenAsName)
                FindGivenNames(folded, skeleton, matches);
            foreach (var match in FindForeign(word, isWrittenAsName))
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
        var folded = KnownName.Fold(word);
        if (folded.Length < ShortestTurned || Holds(folded) || !folded.All(char.IsAsciiLetterLower))
            return [];
        return [.. Slips.Of(folded)
            .Where(slip => Holds(slip) && (folded.Length >= ShortestMistyped || Slips.IsTurned(folded, slip)))
            .OrderByDescending(slip => Slips.IsTurned(folded, slip)).ThenByDescending(CountArticles)
            .ThenBy(slip => slip, StringComparer.Ordinal)];
    }

    private static KnownName[] Prepare(IEnumerable<NameCount> counts)
    {
        var names = counts as IReadOnlyList<NameCount> ?? [.. counts];
        var prepared = new KnownName[names.Count];
        if (names.Count < WorthAllCores)
            PrepareFrom(0, names.Count);
        else
            Parallel.ForEach(Partitioner.Create(0, names.Count), range => PrepareFrom(range.Item1, range.Item2));
        return prepared;

        void PrepareFrom(int first, int end)
        {
            for (var at = first; at < end; at++)
                prepared[at] = new(names[at].Name, names[at].Articles);
        }
    }

    private List<NameLayer> Join(List<NameLayer> all)
    {
        while (all.Count > 1 && all[^1].Count >= all[^2].Count / PartOfFormer)
        {
            all[^2] = all[^2].With(all[^1], options);
            all.RemoveAt(all.Count - 1);
        }

        return all;
    }

    private bool Holds(string folded) => Alike(folded).Any(name => name.Articles > 0);

    private IEnumerable<KnownName> Alike(string folded) => layers.SelectMany(layer => layer.Alike(folded));

    private IEnumerable<NameMatch> FindForeign(string word, bool isWrittenAsName)
    {
        var found = layers.SelectMany(layer => layer.ForeignNames.Find(word, isWrittenAsName)).ToList();
        var last = found.Count == 0 ? 0 : found.Min(name => name.Rank) + options.ForeignMargin;
        return found.Where(name => name.Rank <= last).Select(name => name.Match);
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
        foreach (var spelling in layers.SelectMany(layer => layer.GivenNames))
        {
            switch (given.TieTo(spelling.Given!))
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
    private IEnumerable<KnownName> Candidates(string folded, string skeleton)
    {
        if (skeleton.Length == 0)
            return [];
        if (skeleton.Length < options.ShortestSkeleton)
            return Alike(folded).Where(name => name.Articles > 0);

        var slack = Math.Max(2, skeleton.Length / 3);
        var shortest = Math.Max(options.ShortestSkeleton, skeleton.Length - slack);
        return layers.SelectMany(layer => layer.FirstSounds
            .Where(first => NameDistance.SoundAlike(skeleton[0], first))
            .SelectMany(first => Enumerable.Range(shortest, skeleton.Length + slack - shortest + 1)
                .SelectMany(length => layer.OfSkeleton(length, first))));
    }

    private double Distance(string folded, string skeleton, KnownName candidate, double limit)
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
}
