using System.Collections.Frozen;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>One way of taking back, as patterns.tsv writes it.</summary>
internal sealed class Pattern
{
    // So far before a taking back stands what makes it none: "refused to say whether the report was false".
    private const int Reach = 4;

    private static readonly string[] ToBe = ["BE", "HAVE ADV? been"];

    // "… would not ever be false": so near a "would" is of the taking back.
    private const int FarthestVerb = 4;

    private static readonly FrozenSet<string> Guards = TakeBackWords.Need("guard");
    private static readonly FrozenSet<string> Prepositions = TakeBackWords.Of("of|in|with|about|by|at");
    private static readonly FrozenSet<string> Relative = TakeBackWords.Of("who|which|that|whose");
    private static readonly FrozenSet<string> Passive = TakeBackWords.Of("BE|be|being|get|gets|got");

    private readonly IReadOnlyList<string> needs;
    private readonly IReadOnlyList<Step> steps;
    private readonly bool saysNo;
    private readonly bool opensWithVerb;

    private Pattern(TakeBackKind kind, string need, string written)
    {
        (Kind, needs) = (kind, need.Split('/'));
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        steps = [.. parts.Select(Step.Read)];
        opensWithVerb = char.IsLetter(parts[0][0]) && parts[0] is not ("who" or "there" or "none|nothing|neither")
            && !parts[0].Contains("it", StringComparison.Ordinal) && parts[0] != "PRONOUN";
        saysNo = parts.Where(part => part[^1] != '?' && char.IsLetter(part[0])).Any(part => TakeBackWords.Of(part).Any(NegationWords.IsNo));
    }

    public static IReadOnlyList<Pattern> All { get; } =
    [
        .. WordTable.Lines("Frames/TakeBacks/patterns.tsv").Select(line => line.Split('\t')).SelectMany(Read),
    ];

    private static IEnumerable<Pattern> Read(string[] parts) =>
        (parts[2].Contains("PASSIVE", StringComparison.Ordinal) ? ToBe : [""])
            .Select(passive => new Pattern(Enum.Parse<TakeBackKind>(parts[0]), parts[1],
                parts[2].Replace("PASSIVE", passive, StringComparison.Ordinal)));

    public TakeBackKind Kind { get; }

    /// <summary>How the claim is meant where the sentence takes it back in this way; null where it does not.</summary>
    public Reached? Find(Reading reading)
    {
        if (!needs.Any(need => need == "-" || reading.Claim.Has(need)) || reading.Claim.Has(Kind.ToString()))
            return null;
        Reached? found = null;
        for (var start = 0; start < reading.Text.Tokens.Count; start++)
        {
            if (From(reading, start, start, 0) is not { } reached || !Stands(reading.Text, start, reached.End))
                continue;
            if (found is null || reached.By > found.Value.By)
                found = reached;
        }

        return found;
    }

    private Reached? From(Reading reading, int start, int at, int step)
    {
        if (step == steps.Count)
            return new(at);
        foreach (var reached in steps[step].From(reading, at))
        {
            if (From(reading, start, reached.End, step + 1) is { } rest)
                return rest.With(reached.By);
        }

        return steps[step].IsOptional ? From(reading, start, at, step + 1) : null;
    }

    // "The report that Rovers would buy him was false": what would be is what was reported, not whether it was false.
    private static bool IsClaimed(ReadSentence text, int start, int at, int end) =>
        text.WordAt(at) == "would" && end - at > FarthestVerb
        && Enumerable.Range(start + 1, Math.Max(0, at - start - 1)).Any(before => text.WordAt(before) == "that");

    private bool Stands(ReadSentence text, int start, int end)
    {
        if (start > 0 && Prepositions.Contains(text.WordAt(start - 1)) && steps[0] is Reference)
            return false;
        if (opensWithVerb && start > 0
            && (Passive.Contains(text.WordAt(start - 1))
                || Enumerable.Range(Math.Max(0, start - 3), Math.Min(3, start)).Any(at => Relative.Contains(text.WordAt(at)))))
            return false;
        var from = start;
        while (from > 0 && start - from < Reach && !text.EndsClause(from - 1))
            from--;
        for (var at = from; at < end; at++)
        {
            var word = text.WordAt(at);
            if ((Guards.Contains(word) && !(at >= start && word == "could") && !IsClaimed(text, start, at, end))
                || (NegationWords.IsNo(word) && (at < start ? start - at < Reach : !saysNo)))
                return false;
        }

        // "It is wrong to …" finds no claim wrong.
        return text.WordAt(end - 1) is not ("wrong" or "true" or "right" or "so")
            || text.WordAt(end) is not ("to" or "that" or "for" or "with" or "about" or "in" or "of" or "far");
    }
}
