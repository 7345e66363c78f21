using ChatBot.Evaluation.Metrics;
using ChatBot.Language;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class EvidenceCoverageTests
{
    /// <summary>An evidence at 100 up to 200 of article a.</summary>
    private static readonly Evidence Middle = At("a", 100, 200);

    [Fact]
    public void A_passage_around_it_holds_it() => AnyAt(5, [In("a", 50, 250)], Middle).ShouldBe(1);

    [Fact]
    public void A_border_through_it_leaves_at_least_half_on_one_side()
    {
        AnyAt(5, [In("a", 0, 150)], Middle).ShouldBe(1);
        AnyAt(5, [In("a", 150, 300)], Middle).ShouldBe(1);
        AnyAt(5, [In("a", 0, 149)], Middle).ShouldBe(0);
    }

    [Fact]
    public void Passages_cover_it_together_and_overlap_is_counted_once()
    {
        // 100..130 and 170..200 are 60 of 100; 100..130 twice are 30.
        AnyAt(5, [In("a", 170, 300), In("a", 0, 130)], Middle).ShouldBe(1);
        AnyAt(5, [In("a", 0, 130), In("a", 90, 130)], Middle).ShouldBe(0);
    }

    [Fact]
    public void Only_the_first_k_passages_count()
    {
        Place[] passages = [In("b", 0, 300), In("a", 0, 300)];

        AnyAt(1, passages, Middle).ShouldBe(0);
        AnyAt(2, passages, Middle).ShouldBe(1);
    }

    [Fact]
    public void One_of_several_is_enough_and_the_share_counts_them_all()
    {
        Evidence[] evidence = [Middle, At("b", 0, 10), new Evidence(WordSequence.Of("nowhere"), []), At("c", 5, 9)];
        Place[] passages = [In("b", 0, 300), In("a", 0, 300)];

        EvidenceCoverage.AnyAt(1, passages, evidence).ShouldBe(1);
        EvidenceCoverage.ShareAt(1, passages, evidence).ShouldBe(0.25);
        EvidenceCoverage.ShareAt(2, passages, evidence).ShouldBe(0.5);
    }

    [Fact]
    public void Without_evidence_nothing_is_measured()
    {
        EvidenceCoverage.AnyAt(5, [In("a", 0, 9)], []).ShouldBeNull();
        EvidenceCoverage.ShareAt(5, [In("a", 0, 9)], []).ShouldBeNull();
    }

    private static double? AnyAt(int k, Place[] passages, Evidence evidence) => EvidenceCoverage.AnyAt(k, passages, [evidence]);

    private static Place In(string article, int start, int end) => new(article, TextRange.Between(start, end));

    private static Evidence At(string article, int start, int end) => new(WordSequence.Of("words"), [In(article, start, end)]);
}
