using ChatBot.Evaluation.Verification;
using ChatBot.Language;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>Another name of the article in the place of one, or two names of the sentence each in the other's place.</summary>
internal static class NameSwap
{
    private const int FewestLetters = 3;

    public static string? Of(GoldSentence gold, IReadOnlyList<MeasuredArticle> all)
    {
        var names = CapitalisedNames.In(gold.Text, gold.Article.Text).ToList();
        if (names.Count == 0)
            return null;
        return (gold.Draw("name how", 2) == 0 ? Exchanged(gold, names) : null)
            ?? Replaced(gold, names[gold.Draw("name", names.Count)], all);
    }

    /// <summary>A name of the article, or else of another, that the sentence does not hold.</summary>
    public static string? Other(GoldSentence gold, string name, IEnumerable<string> known, string purpose)
    {
        var inside = CapitalisedNames.In(gold.Text, gold.Article.Text).Select(range => range.Of(gold.Text)).ToList();
        var others = known.Where(other => other.Length >= FewestLetters && !CapitalisedNames.MayBeOne(other, name)
            && !inside.Exists(written => CapitalisedNames.MayBeOne(other, written))).ToList();
        var alike = others.Where(other => other.Count(c => c == ' ') == name.Count(c => c == ' ')).ToList();
        var from = alike.Count > 0 ? alike : others;
        return from.Count == 0 ? null : from[gold.Draw(purpose, from.Count)];
    }

    private static string? Replaced(GoldSentence gold, TextRange name, IReadOnlyList<MeasuredArticle> all)
    {
        var written = name.Of(gold.Text);
        var other = Other(gold, written, gold.Report.Names, "name to")
            ?? Other(gold, written, all[gold.Draw("name of", all.Count)].Names, "name to");
        return other is null ? null : gold.Text[..name.Start] + other + gold.Text[name.End..];
    }

    // "Norway and Sweden" mean the same the other way round, and so may "Paris, France".
    private static string? Exchanged(GoldSentence gold, List<TextRange> names)
    {
        var pairs = (
            from one in names
            from other in names
            where one.End < other.Start && !CapitalisedNames.MayBeOne(one.Of(gold.Text), other.Of(gold.Text))
            && IsApart(gold.Text[one.End..other.Start])
            select (one, other)).ToList();
        if (pairs.Count == 0)
            return null;
        var (first, second) = pairs[gold.Draw("exchange", pairs.Count)];
        return gold.Text[..first.Start] + second.Of(gold.Text) + gold.Text[first.End..second.Start] + first.Of(gold.Text)
            + gold.Text[second.End..];
    }

    private static bool IsApart(string between) =>
        between.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 2 && word is not "and")
        && !between.TrimStart().StartsWith(',') && !between.Contains(" and ", StringComparison.Ordinal);
}
