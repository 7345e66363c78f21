using System.Collections.Frozen;
using ChatBot.Language.Dates;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>One part of a pattern.</summary>
internal abstract class Step
{
    private static readonly FrozenSet<string> Closing = TakeBackWords.Of("CLOSING");

    /// <summary>Whether it may be missing.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>Everywhere it can end where it begins at a word; the farthest first. A mark of its own takes no word.</summary>
    public abstract IEnumerable<Reached> From(Reading reading, int at);

    /// <summary>Reads a part as patterns.tsv writes it.</summary>
    public static Step Read(string written) => written switch
    {
        "…" => new Gap(4),
        "……" => new Gap(12),
        "$" => new ClauseEnd(_ => false),
        "." => new SentenceEnd(),
        "ends" => new ClauseEnd(word => Closing.Contains(word) || CalendarWords.IsWeekday(word)),
        "^" => new Opening(),
        "who" => new Whom(),
        "shared" => new Shared(),
        "shares" => new Rest(2),
        "refers" => new Rest(1),
        _ when written.Split('|') is { Length: > 1 } ways && ways.Any(way => way[0] == '=' || way == "shared") => new AnyOf(ways),
        _ when written[0] is '@' or '=' or '+' => new Reference(TakeBackWords.Of(written[1..]), written[0] == '@', written[0] != '='),
        _ => new Words(TakeBackWords.Of(written.TrimEnd('?')),
            written.Contains("ADV", StringComparison.Ordinal))
        { IsOptional = written[^1] == '?' },
    };

    private sealed class Words(FrozenSet<string> words, bool takesAdverbs) : Step
    {
        public override IEnumerable<Reached> From(Reading reading, int at)
        {
            var word = reading.Text.WordAt(at);
            if (!words.Contains(word) && !(takesAdverbs && word.EndsWith("ly", StringComparison.Ordinal)))
                return [];
            var isPronoun = words.Contains("it") && word is "it" or "this" or "that" or "them";
            return isPronoun && reading.IsElsewhere ? [] : [new(at + 1, isPronoun ? MeantBy.Pronoun : MeantBy.Nothing)];
        }
    }

    private sealed class AnyOf(IEnumerable<string> ways) : Step
    {
        // Words that stand alone are read together, since pronouns are known beside "it".
        private readonly IReadOnlyList<Step> steps =
            [.. ways.GroupBy(way => way[0] == '=' || way == "shared" ? way : "").Select(group => Read(string.Join('|', group)))];

        public override IEnumerable<Reached> From(Reading reading, int at) => steps.SelectMany(step => step.From(reading, at));
    }

    private sealed class Gap(int most) : Step
    {
        public override IEnumerable<Reached> From(Reading reading, int at)
        {
            for (var end = at; end <= Math.Min(at + most, reading.Text.Tokens.Count); end++)
            {
                yield return new(end);
                if (end < reading.Text.Tokens.Count && most < 5 && reading.Text.EndsClause(end))
                    yield break;
            }
        }
    }

    private sealed class ClauseEnd(Func<string, bool> closes) : Step
    {
        public override IEnumerable<Reached> From(Reading reading, int at) =>
            at > 0 && (reading.Text.EndsClause(at - 1) || closes(reading.Text.WordAt(at))) ? [new(at)] : [];
    }

    private sealed class SentenceEnd : Step
    {
        public override IEnumerable<Reached> From(Reading reading, int at) => at == reading.Text.Tokens.Count ? [new(at)] : [];
    }

    private sealed class Opening : Step
    {
        public override IEnumerable<Reached> From(Reading reading, int at) => at == 0 ? [new(at)] : [];
    }

    // A word of the claim.
    private sealed class Shared : Step
    {
        public override IEnumerable<Reached> From(Reading reading, int at) =>
            at < reading.Text.Tokens.Count && reading.Claim.Content.Contains(reading.Text.Tokens[at].Term)
            ? [new(at + 1, MeantBy.Name)] : [];
    }

    // The rest of the sentence speaks of the claim: in its words, or in fewer by a pronoun.
    private sealed class Rest(int needed) : Step
    {
        private static readonly FrozenSet<string> Pronouns =
            TakeBackWords.Of("it|they|this|that|these|those|he|she|them|him|her|its|there");

        public override IEnumerable<Reached> From(Reading reading, int at)
        {
            var (text, claim) = (reading.Text, reading.Claim);
            var rest = text.Tokens.Skip(Math.Max(0, at - 1)).ToList();
            var shared = rest.Where(token => claim.Content.Contains(token.Term) || claim.HasNumber(token.Word)).Select(token => token.Term)
                .Distinct().Count();
            if (shared >= needed)
                return [new(at, MeantBy.Name)];
            return needed == 1 && !reading.IsElsewhere && rest.Exists(token => Pronouns.Contains(token.Word))
                ? [new(at, MeantBy.Pronoun)] : [];
        }
    }
}
