using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Verification;
using ChatBot.Language.Words;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>The sentence as it is, said to stand in another passage: of the same article, or the one of some other articles that shares
/// most words with it.</summary>
internal static class SourceSwap
{
    private const int Looked = 40;

    public static Altered? Of(GoldSentence gold, IReadOnlyList<MeasuredArticle> all)
    {
        var words = WordSequence.Of(gold.Text);
        var same = gold.Report.Passages.Where(passage => !passage.Overlaps(gold.Range))
            .Select(passage => (gold.Report, Passage: passage)).ToList();
        var start = gold.Draw("source", all.Count);
        var others = Enumerable.Range(0, Math.Min(Looked, all.Count)).Select(at => all[(start + at) % all.Count])
            .Where(report => report != gold.Report)
            .SelectMany(report => report.Passages.Select(passage => (Report: report, Passage: passage))).ToList();
        var from = same.Count > 0 && gold.Draw("source where", 2) == 0 ? same : others;
        var terms = TextAnalyzer.Terms(gold.Text).ToHashSet(StringComparer.Ordinal);
        var (swapped, range) = from
            .Where(place => !WordSequence.Of(place.Passage.Of(place.Report.Article.Text)).Holds(words))
            .OrderByDescending(place => TextAnalyzer.Terms(place.Passage.Of(place.Report.Article.Text)).Distinct().Count(terms.Contains))
            .FirstOrDefault();
        return swapped is null ? null : new(gold.Text, new Place(swapped.Article.Id, range));
    }
}
