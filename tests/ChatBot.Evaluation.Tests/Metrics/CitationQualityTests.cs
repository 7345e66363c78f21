using ChatBot.Evaluation.Metrics;
using ChatBot.Language;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class CitationQualityTests
{
    private static readonly Evidence[] Two = [At("a", 10, 20), At("b", 30, 40)];

    [Fact]
    public void Precision_is_the_share_of_citations_that_overlap_an_evidence() =>
        CitationQuality.Precision([In("a", 0, 11), In("a", 20, 30), In("b", 10, 20), In("b", 39, 50)], Two, ["a", "b"]).ShouldBe(0.5);

    [Fact]
    public void Precision_asks_for_a_relevant_article_where_there_is_no_evidence() =>
        CitationQuality.Precision([In("a", 0, 5), In("c", 0, 5), In("d", 0, 5)], [], ["a", "b"]).ShouldBe(1.0 / 3);

    [Fact]
    public void Precision_is_not_measured_without_citations_or_without_anything_to_compare_with()
    {
        CitationQuality.Precision([], Two, ["a"]).ShouldBeNull();
        CitationQuality.Precision([In("a", 0, 5)], [], []).ShouldBeNull();
    }

    [Fact]
    public void Recall_is_the_share_of_evidence_that_a_citation_overlaps()
    {
        CitationQuality.Recall([In("a", 0, 11), In("a", 12, 15)], Two).ShouldBe(0.5);
        CitationQuality.Recall([], Two).ShouldBe(0);
        CitationQuality.Recall([In("a", 0, 11)], []).ShouldBeNull();
    }

    [Fact]
    public void Any_place_of_an_evidence_will_do() =>
        CitationQuality.Recall([In("a", 50, 60)], [new Evidence(WordSequence.Of("two"), [In("a", 10, 13), In("a", 55, 58)])]).ShouldBe(1);

    private static Place In(string article, int start, int end) => new(article, TextRange.Between(start, end));

    private static Evidence At(string article, int start, int end) => new(WordSequence.Of("words"), [In(article, start, end)]);
}
