using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class TokenF1Tests
{
    [Fact]
    public void F1_joins_precision_and_recall_of_words()
    {
        // Reply, articles dropped: met bob in oslo (4). Gold: in oslo norway (3). Shared 2: P 2/4, R 2/3, F1 4/7.
        TokenF1.Of("Met the Bob in Oslo.", ["in Oslo, Norway"]).ShouldNotBeNull().ShouldBe(4.0 / 7, 1e-12);
    }

    [Fact]
    public void A_word_counts_as_often_as_both_sides_have_it() =>
        TokenF1.Of("no no no", ["no no yes"]).ShouldNotBeNull().ShouldBe(2.0 * 2 / 6, 1e-12);

    [Fact]
    public void The_best_gold_answer_counts() => TokenF1.Of("in Oslo", ["Bergen", "in the Oslo"]).ShouldBe(1);

    [Fact]
    public void Punctuation_joins_what_it_stood_between() => TokenF1.Of("the U.S.", ["US"]).ShouldBe(1);

    [Fact]
    public void An_empty_reply_has_nothing_in_common_with_an_answer() => TokenF1.Of("", ["Oslo"]).ShouldBe(0);

    [Fact]
    public void Without_gold_answers_nothing_is_measured() => TokenF1.Of("Oslo", []).ShouldBeNull();
}
