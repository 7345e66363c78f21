using ChatBot.Retrieval.Encoding.Embedded;

namespace ChatBot.Retrieval.Tests.Encoding.Embedded;

public sealed class LastQuestionsTests
{
    private readonly List<int> encoded = [];
    private readonly LastQuestions asked;

    public LastQuestionsTests() => asked = new(tokens =>
    {
        lock (encoded) encoded.Add(tokens[0]);
        return [tokens[0], tokens.Length];
    });

    [Fact]
    public void A_question_is_encoded_once_however_often_it_is_needed()
    {
        for (var n = 0; n < 3; n++)
        {
            asked.VectorsOf([7, 8, 9]).ToArray().ShouldBe([7, 3]);
            asked.VectorsOf([7, 8]).ToArray().ShouldBe([7, 2]);
        }

        encoded.ShouldBe([7, 7]);
    }

    [Fact]
    public void Those_who_ask_at_once_share_one_encoding()
    {
        Parallel.For(0, 64, n => asked.VectorsOf([n % 2]).ToArray().ShouldBe([n % 2, 1]));
        encoded.Order().ShouldBe([0, 1]);
    }

    [Fact]
    public void What_was_asked_longest_ago_is_forgotten_first()
    {
        for (var n = 0; n < LastQuestions.Kept; n++) asked.VectorsOf([n]);
        asked.VectorsOf([0]);
        asked.VectorsOf([LastQuestions.Kept]);
        encoded.Clear();

        asked.VectorsOf([0]);
        encoded.ShouldBeEmpty();
        asked.VectorsOf([1]);
        encoded.ShouldBe([1]);
    }

    [Fact]
    public void What_failed_is_tried_again()
    {
        var tries = 0;
        LastQuestions failing = new(_ => ++tries == 1 ? throw new InvalidOperationException() : [1]);
        Should.Throw<InvalidOperationException>(() => failing.VectorsOf([5]));
        failing.VectorsOf([5]).ToArray().ShouldBe([1]);
    }
}
