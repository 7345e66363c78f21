using ChatBot.Retrieval.Encoding.Batching;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Encoding.Batching;

public sealed class BatchPlanTests
{
    [Fact]
    public void Every_text_with_tokens_is_in_one_batch_and_no_batch_of_several_is_too_large()
    {
        var lengths = Gen.Choose(0, 128).ArrayOf();
        var limits = Gen.Choose(1, 600).Zip(Gen.Choose(1, 8));
        Prop.ForAll(lengths.Zip(limits).ToArbitrary(), input =>
        {
            var (texts, (maxTokens, threads)) = input;
            var batches = BatchPlan.Make(texts, maxTokens, threads);
            batches.SelectMany(batch => batch).Order().ShouldBe(Enumerable.Range(0, texts.Length).Where(i => texts[i] > 0));
            batches.ShouldAllBe(batch => batch.Length == 1 || batch.Sum(i => texts[i]) <= maxTokens);
            batches.SelectMany(batch => batch).Select(i => texts[i]).ShouldBe(texts.Where(length => length > 0).OrderDescending());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Little_work_is_still_shared_among_the_threads() =>
        BatchPlan.Make([100, 100, 100, 100], maxTokens: 1000, threads: 2).Select(batch => batch.Length).ShouldBe([2, 2]);

    [Fact]
    public void A_text_longer_than_a_batch_has_one_of_its_own() =>
        BatchPlan.Make([5, 500], maxTokens: 100, threads: 1).ShouldBe([[1], [0]]);
}
