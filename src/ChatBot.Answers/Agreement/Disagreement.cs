using System.Text.RegularExpressions;
using ChatBot.Language.Frames;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Agreement;

/// <summary>
/// Two sentences that cannot both be right: another number of the same thing, another day for the same event, or one denies what the other
/// says. Meant to be sure rather than frequent: what may be two different events is none.
/// </summary>
/// <param name="Kind">What they differ in.</param>
/// <param name="About">Terms of what they differ about.</param>
public sealed partial record Disagreement(DisagreementKind Kind, IReadOnlySet<string> About)
{
    /// <summary>Of a number: the terms of what both count; else empty.</summary>
    public IReadOnlySet<string> Unit { get; private init; } = new HashSet<string>();

    /// <summary>Of a number: what both count, where it is one of the known measures; else null.</summary>
    public string? Measure { get; private init; }

    // Two reports of one event appear within days; a month later another event is the likelier one.
    private const int LongestApart = 21;
    private const double SharedNeeded = 0.5;
    private const double NearlyTheSame = 0.6;

    /// <summary>In what two claims differ, or null where that is not sure.</summary>
    public static Disagreement? Between(Claim a, Claim b)
    {
        if (!MayBeOneEvent(a, b, LongestApart) || IsOneVoice(a, b))
            return null;
        return InNumber(a, b) ?? InDay(a, b) ?? InTruth(a, b);
    }

    /// <summary>Whether two claims may speak of one event: by their names, what kind of event it is, and how far apart they were
    /// reported.</summary>
    /// <param name="longestApart">In days.</param>
    internal static bool MayBeOneEvent(Claim a, Claim b, int longestApart)
    {
        if (a.Day is { } one && b.Day is { } other && Math.Abs(one.DayNumber - other.DayNumber) > longestApart)
            return false;
        // Each names somebody or some place that the other does not: "in Texas", "in California".
        if (a.Names.Except(b.Content).Any() && b.Names.Except(a.Content).Any())
            return false;
        if (Another().IsMatch(a.Text) || Another().IsMatch(b.Text))
            return false;
        var (events, others) = (Measures.EventsIn(a.Content).ToList(), Measures.EventsIn(b.Content).ToList());
        if (events.Count > 0 && others.Count > 0 && !events.Intersect(others).Any())
            return false;
        return SharesNames(a, b) || a.Title.Intersect(b.Title).Count() >= 2
            || (a.Content.Intersect(b.Content).Count() >= 3 && Share(a.Content, b.Content) >= NearlyTheSame);
    }

    // An article does not contradict itself; it may quote two who contradict each other.
    private static bool IsOneVoice(Claim a, Claim b) =>
        a.ArticleId is { } id && id == b.ArticleId
        && (a.Speakers.Count == 0 || b.Speakers.Count == 0 || a.Speakers.Intersect(b.Speakers, StringComparer.OrdinalIgnoreCase).Any());

    private static bool SharesNames(Claim a, Claim b) => a.Names.Overlaps(b.Content) || b.Names.Overlaps(a.Content);

    private static Disagreement? InNumber(Claim a, Claim b)
    {
        // Days that both name and that differ tell two events apart.
        if (a.KnownDays.Any() && b.KnownDays.Any() && !a.KnownDays.Any(day => b.KnownDays.Any(day.Overlaps)))
            return null;
        var isReport = a.Day is not null && b.Day is not null;
        var alike = Jaccard.Of(a.Content, b.Content);
        if (!isReport && alike < NearlyTheSame)
            return null;
        var pairs = a.Quantities.SelectMany(mine =>
            b.Quantities.Where(theirs => CountTheSame(mine, theirs) && (mine.Measure is not null || alike >= SharedNeeded))
            .Select(theirs => (mine, theirs))).ToList();
        // "Killed 6 and injured 21" and "killed 6 and injured 35" agree in the one and differ in the other.
        var agreeing = pairs.Where(pair => pair.mine.IsCompatibleWith(pair.theirs)).ToList();
        pairs.RemoveAll(pair =>
            agreeing.Exists(other => ReferenceEquals(other.mine, pair.mine) || ReferenceEquals(other.theirs, pair.theirs)
                || other.mine.Measure == pair.mine.Measure));
        if (pairs.Count == 0 || Share(a.Content, b.Content) < SharedNeeded)
            return null;
        var (first, second) = pairs[0];
        return new(DisagreementKind.Number, first.Clause.Union(second.Clause).ToHashSet(StringComparer.Ordinal))
        {
            Unit = first.Unit.Union(second.Unit).ToHashSet(StringComparer.Ordinal),
            Measure = first.Measure,
        };
    }

    private static bool CountTheSame(Quantity a, Quantity b)
    {
        if (a.Measure != b.Measure || a.IsMoneyOrShare != b.IsMoneyOrShare)
            return false;
        var sharesUnit = a.Unit.Overlaps(b.Unit);
        if (a.Measure is not null)
            return sharesUnit || MayBePeople(a) && MayBePeople(b);
        // Nothing tells what is counted but the words: the unit has to be the same, and what is said of it nearly so.
        return sharesUnit && Jaccard.Of(a.Clause, b.Clause) >= NearlyTheSame && SaysMoreThanUnit(a, b) && SaysMoreThanUnit(b, a);
    }

    private static bool SaysMoreThanUnit(Quantity quantity, Quantity other) =>
        quantity.Clause.Except(quantity.Unit).Intersect(other.Clause).Any();

    // "killed 14.", "14 were killed", "14 people died", "14 dead"; not "killed 14 sheep".
    private static bool MayBePeople(Quantity quantity) =>
        quantity.Unit.Count == 0 || quantity.Unit.Any(Measures.IsPeople)
        || quantity.Unit.All(term => Measures.Of(term) == quantity.Measure);

    private static Disagreement? InDay(Claim a, Claim b)
    {
        if (a.KnownDays.ToList() is not [var mine] || b.KnownDays.ToList() is not [var theirs] || mine.Overlaps(theirs))
            return null;
        var isSet = Once().IsMatch(a.Text) && Once().IsMatch(b.Text);
        return isSet && a.Quantities.Count == b.Quantities.Count && Jaccard.Of(a.Content, b.Content) >= NearlyTheSame
            ? new(DisagreementKind.Day, a.Content) : null;
    }

    private static Disagreement? InTruth(Claim a, Claim b)
    {
        if (IsNegated(a) == IsNegated(b) || a.Quantities.Count > 0 || b.Quantities.Count > 0)
            return null;
        var (mine, theirs) = (Plain(a), Plain(b));
        return mine.Count > 2 && theirs.Count > 2 && Jaccard.Of(mine, theirs) >= NearlyTheSame ? new(DisagreementKind.Truth, mine) : null;
    }

    /// <summary>Whether a claim says that something is not so.</summary>
    internal static bool IsNegated(Claim claim) => claim.Tokens.Any(IsNegation);

    private static bool IsNegation(TextToken token) => NegationWords.IsNo(token.Word) || token.Word is "deny" or "denied" or "denies";

    private static HashSet<string> Plain(Claim claim)
    {
        var negations = claim.Tokens.Where(IsNegation).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return [.. claim.Content.Where(term => !negations.Contains(term))];
    }

    private static double Share(IReadOnlySet<string> a, IReadOnlySet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / Math.Min(a.Count, b.Count);

    // One of them tells of something beside what the other tells of.
    [GeneratedRegex(@"\b(?:another|others?|second|previous(?:ly)?|earlier|former|compared|instead|than\s+in|up\s+from|down\s+from|each|"
        + @"per)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    // What happens once, so that two days for it cannot both be right.
    [GeneratedRegex(
        @"\b(?:will|scheduled|due|postponed|born|die[sd]?|founded|opens?|opened|began|begins?|starts?|started|ends?|ended|resumes?|"
        + @"resumed|launch(?:es|ed)?|signed|elected|takes?\s+place|took\s+place)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Once();
}

/// <summary>What two sentences differ in.</summary>
public enum DisagreementKind
{
    Number,
    Day,

    /// <summary>One denies what the other says.</summary>
    Truth,
}
