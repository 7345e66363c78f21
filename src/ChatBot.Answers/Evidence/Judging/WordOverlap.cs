using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Which of the words and names asked a sentence and what surrounds it hold. Shares are 0 to 1; rarities as in
/// <see cref="QuestionView.Rarity"/>.</summary>
public sealed record WordOverlap
{
    /// <summary>Share of the units' weight met inside or around.</summary>
    public double Met { get; private set; }

    /// <summary>The same inside the sentence.</summary>
    public double MetInside { get; private set; }

    public double MetBefore { get; private init; }

    public double MetAfter { get; private init; }

    public double MetByTitle { get; private init; }

    /// <summary>Share of the rarity of the words asked that stands inside.</summary>
    public double RarityInside { get; private set; }

    /// <summary>The same inside, in the two sentences before and after, the heading or the title.</summary>
    public double RarityAround { get; private set; }

    /// <summary>The same in the whole article.</summary>
    public double RarityInArticle { get; private set; }

    public double RarestInside { get; private set; }

    public double RarestMissing { get; private set; }

    /// <summary>Sum over the words that are missing inside.</summary>
    public double RarityMissing { get; private set; }

    public int Names { get; private set; }

    public int NamesMissingInside { get; private set; }

    public int NamesMissingAround { get; private set; }

    /// <summary>Names that the whole article nowhere has; roles, whose bearers it may call by name, are never among them.</summary>
    public int NamesMissingInArticle { get; private set; }

    /// <summary>Units that the articles do not know at all.</summary>
    public int Unknown { get; private set; }

    public int NumbersMissingInside { get; private set; }

    public int NumbersMissingAround { get; private set; }

    public static WordOverlap Of(QuestionView asked, Surroundings surroundings, IReadOnlySet<string> articleTerms, EvidenceOptions options)
    {
        var sentence = surroundings.Sentence;
        var next = sentence.Around(1).FirstOrDefault(other => other.Index > sentence.Index);
        var overlap = new WordOverlap
        {
            MetBefore = Share(asked.Question, sentence.Previous?.Tokens, sentence.Previous?.Terms, options),
            MetAfter = Share(asked.Question, next?.Tokens, next?.Terms, options),
            MetByTitle = Share(asked.Question, surroundings.TitleTokens, surroundings.TitleTerms, options),
        };
        overlap.AddUnits(asked, surroundings, articleTerms, options);
        overlap.AddWords(asked, sentence, Around(surroundings), articleTerms, options);
        return overlap;
    }

    private void AddUnits(QuestionView asked, Surroundings surroundings, IReadOnlySet<string> article, EvidenceOptions options)
    {
        double weight = 0, met = 0, inside = 0;
        foreach (var unit in asked.Question.Units)
        {
            var within = UnitMatch.Strength(unit, surroundings.Sentence.Tokens, surroundings.Sentence.Terms, options);
            var strength = Math.Max(within, surroundings.Strength(unit));
            (weight, met, inside) = (weight + unit.Weight, met + (unit.Weight * strength), inside + (unit.Weight * within));
            Unknown += unit.IsKnown ? 0 : 1;
            if (unit.Kind != UnitKind.Name)
                continue;
            Names++;
            NamesMissingInside += within < options.NameNeeded ? 1 : 0;
            NamesMissingAround += strength < options.NameNeeded ? 1 : 0;
            NamesMissingInArticle += strength > 0 || unit.Role is not null || asked.IsNamedIn(article, unit) ? 0 : 1;
        }

        (Met, MetInside) = weight == 0 ? (0, 0) : (met / weight, inside / weight);
    }

    private void AddWords(QuestionView asked, CandidateSentence sentence, HashSet<string> around, IReadOnlySet<string> article,
        EvidenceOptions options)
    {
        double all = 0, inside = 0, near = 0, anywhere = 0;
        foreach (var part in asked.Parts)
        {
            var rarity = asked.Rarity(part);
            var strength = part.IsIn(sentence.Terms) ? 1 : Synonyms.OfReader(part.Token.Term).Any(sentence.Terms.Contains)
                ? options.SynonymStrength : 0;
            var isNear = strength == 1 || part.IsIn(around);
            all += rarity;
            inside += rarity * strength;
            near += rarity * (isNear ? 1 : strength);
            anywhere += rarity * (isNear || part.IsIn(article) ? 1 : strength);
            RarestInside = Math.Max(RarestInside, rarity * strength);
            if (strength == 0)
                (RarestMissing, RarityMissing) = (Math.Max(RarestMissing, rarity), RarityMissing + rarity);
            if (!char.IsAsciiDigit(part.Token.Word[0]))
                continue;
            NumbersMissingInside += strength < 1 ? 1 : 0;
            NumbersMissingAround += isNear ? 0 : 1;
        }

        if (all > 0)
            (RarityInside, RarityAround, RarityInArticle) = (inside / all, near / all, anywhere / all);
    }

    private static HashSet<string> Around(Surroundings surroundings)
    {
        var terms = new HashSet<string>(surroundings.TitleTerms, StringComparer.Ordinal);
        terms.UnionWith(surroundings.HeadingTerms);
        foreach (var other in surroundings.Sentence.Around(2))
            terms.UnionWith(other.Terms);
        return terms;
    }

    private static double Share(AskedQuestion question, IReadOnlyList<TextToken>? tokens, IReadOnlySet<string>? terms,
        EvidenceOptions options)
    {
        if (tokens is null || terms is null || question.Units.Count == 0)
            return 0;
        var weight = question.Units.Sum(unit => unit.Weight);
        return weight == 0 ? 0 : question.Units.Sum(unit => unit.Weight * UnitMatch.Strength(unit, tokens, terms, options)) / weight;
    }
}
