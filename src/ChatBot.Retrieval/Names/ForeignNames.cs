using System.Collections.Concurrent;
using ChatBot.Language.Names.Sounds;

namespace ChatBot.Retrieval.Names;

/// <summary>The names of the articles by their sounds, to be found by a word in another script. Safe for concurrent use.</summary>
/// <remarks>Made ready only when the first word of a script is looked for.</remarks>
internal sealed class ForeignNames(IReadOnlyCollection<KnownName> names, NameOptions options)
{
    // Where a light sound stands for a heavy one (h for kh, w for v) names differ in weight without differing; rarely more than twice.
    private const double WeightSlack = 1.4;

    private readonly ConcurrentDictionary<(Script Asked, Script Held), Sounding[]> prepared = [];
    private readonly Lazy<ILookup<Script, KnownName>> byScript = new(() => names.ToLookup(name => Scripts.Of(name.Written)));
    private readonly bool areAllLatin = names.All(name => Scripts.Of(name.Written) is Script.Latin);

    /// <summary>The names of other scripts near to a word, none further than the limit, and how each ranks, the less the better.</summary>
    /// <param name="word">As written in the question.</param>
    /// <param name="isWrittenAsName">Whether it stands there with a capital; asked of scripts that have capitals.</param>
    public IReadOnlyList<(NameMatch Match, double Rank)> Find(string word, bool isWrittenAsName)
    {
        var asked = Scripts.Of(word);
        if (asked is Script.Other || (asked is Script.Latin && areAllLatin))
            return [];

        var readings = Affixes.Readings(word, asked).Select(SoundsOf.Name).Where(sounds => sounds.Length > 1).Distinct().ToList();
        var limit = asked is Script.Cyrillic or Script.Greek && !isWrittenAsName ? options.ForeignWordDistance
            : options.ForeignSearchDistance;
        var found = new List<(NameMatch Match, double Rank)>();
        foreach (var held in byScript.Value.Select(script => script.Key))
        {
            if (held != asked && (asked is Script.Latin || held is Script.Latin))
                Find(limit, readings, SoundCosts.Of(asked is Script.Latin ? held : asked),
                    prepared.GetOrAdd((asked, held), Prepare), found);
        }

        return found;
    }

    private void Find(double limit, List<string> readings, SoundCosts costs, Sounding[] others, List<(NameMatch Match, double Rank)> found)
    {
        foreach (var sounds in readings)
        {
            var weight = costs.Weight(sounds);
            foreach (var other in others)
            {
                if (Math.Abs(weight - other.Weight) > (limit * (weight + other.Weight) / 2) + WeightSlack)
                    continue;
                var distance = costs.Within(limit, sounds, other.Sounds, weight, other.Weight);
                if (distance <= limit && other.Name.Articles > 0)
                    found.Add((new(other.Name.Folded, distance),
                        distance - (options.ForeignFrequencyBonus * Math.Log10(other.Name.Articles))));
            }
        }
    }

    private Sounding[] Prepare((Script Asked, Script Held) scripts)
    {
        var costs = SoundCosts.Of(scripts.Asked is Script.Latin ? scripts.Held : scripts.Asked);
        return [.. byScript.Value[scripts.Held]
            .Select(name => (Name: name, Sounds: SoundsOf.Name(name.Written)))
            .Where(name => name.Sounds.Length > 1)
            .Select(name => new Sounding(name.Name, name.Sounds, costs.Weight(name.Sounds)))];
    }

    private readonly record struct Sounding(KnownName Name, string Sounds, double Weight);
}
