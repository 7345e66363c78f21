using System.Collections.Frozen;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>One way of taking back, as patterns.tsv writes it.</summary>
internal sealed class Pattern
{
    // So far before a taking back stands what makes it none: "refused to say whether the report was false".
    private const int Reach = 4;

    private static readonly FrozenSet<string> Guards = TakeBackWords.Need("guard");
    private static readonly FrozenSet<string> Negations = TakeBackWords.Need("negation");
    private static readonly FrozenSet<string> Prepositions = TakeBackWords.Of("of|in|with|about|by|at");

    private readonly string need;
    private readonly IReadOnlyList<Step> steps;
    private readonly bool saysNo;

    private Pattern(TakeBackKind kind, string need, string written)
    {
        (Kind, this.need) = (kind, need);
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        steps = [.. parts.Select(Step.Read)];
        saysNo = parts.Where(part => part[^1] != '?' && char.IsLetter(part[0])).Any(part => TakeBackWords.Of(part).Overlaps(Negations));
    }

    public static IReadOnlyList<Pattern> All { get; } =
    [
        .. WordTable.Lines("Frames/TakeBacks/patterns.tsv").Select(line => line.Split('\t')).Select(parts => new Pattern(Enum.Parse<TakeBackKind>(parts[0]), parts[1], parts[2])),
    ];

    public TakeBackKind Kind { get; }

    /// <summary>How the claim is meant where the sentence takes it back in this way; null where it does not.</summary>
    public Reached? Find(Reading reading)
    {
        if ((need != "-" && !reading.Claim.Has(need)) || reading.Claim.Has(Kind.ToString()))
            return null;
        Reached? found = null;
        for (var start = 0; start < reading.Text.Tokens.Count; start++)
        {
            if (From(reading, start, start, 0) is not { } reached || !Stands(reading.Text, start, reached.End))
                continue;
            // What is named reaches farther than a pronoun.
            if (!reached.ByPronoun)
                return reached;
            found ??= reached;
        }

        return found;
    }

    private Reached? From(Reading reading, int start, int at, int step)
    {
        if (step == steps.Count)
            return new(at, false);
        foreach (var reached in steps[step].From(reading, at))
        {
            if (From(reading, start, reached.End, step + 1) is { } rest)
                return rest with { ByPronoun = rest.ByPronoun || reached.ByPronoun };
        }

        return steps[step].IsOptional ? From(reading, start, at, step + 1) : null;
    }

    private bool Stands(ReadSentence text, int start, int end)
    {
        if (start > 0 && Prepositions.Contains(text.WordAt(start - 1)) && steps[0] is Reference)
            return false;
        var from = start;
        while (from > 0 && start - from < Reach && !text.EndsClause(from - 1))
            from--;
        for (var at = from; at < end; at++)
        {
            var word = text.WordAt(at);
            if ((Guards.Contains(word) && !(at >= start && word == "could")) || (Negations.Contains(word) && (at < start ? start - at < Reach : !saysNo)))
                return false;
        }

        // "It is wrong to …" finds no claim wrong.
        return text.WordAt(end - 1) is not ("wrong" or "true" or "right" or "so") || text.WordAt(end) is not ("to" or "that" or "for" or "with" or "about" or "in" or "of" or "far");
    }
}
