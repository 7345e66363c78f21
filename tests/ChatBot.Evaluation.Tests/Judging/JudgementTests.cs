using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Tests.Judging;

public sealed class JudgementTests
{
    [Fact]
    public void A_refusal_is_neither_right_nor_wrong_and_a_fault_only_where_an_answer_is_known()
    {
        var lost = new QuestionScores { Answered = 0, Contains = 0, AnswerableRefused = 1 };

        Judgement.IsRight(lost).ShouldBeNull();
        Judgement.FaultOf(lost).ShouldBe(Fault.RefusedAnswerable);
        Judgement.FaultOf(new() { Answered = 0, UnanswerableRefused = 1 }).ShouldBeNull();
        Judgement.FaultOf(new() { Answered = 0 }).ShouldBeNull();
    }

    [Fact]
    public void Answering_what_cannot_be_answered_is_wrong_whatever_is_said()
    {
        var scores = new QuestionScores { Answered = 1, UnanswerableRefused = 0 };

        Judgement.IsRight(scores).ShouldBe(false);
        Judgement.FaultOf(scores).ShouldBe(Fault.AnsweredUnanswerable);
    }

    [Fact]
    public void Who_said_it_decides_where_that_is_asked()
    {
        Judgement.FaultOf(new() { Answered = 1, AnswerableRefused = 0, SpeakerLastName = 0, Contains = 1 }).ShouldBe(Fault.WrongSpeaker);
        Judgement.IsRight(new() { Answered = 1, AnswerableRefused = 0, SpeakerLastName = 1, Contains = 0 }).ShouldBe(true);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0.5, null)]
    [InlineData(0.4, Fault.AnswerMissing)]
    public void Half_of_the_key_terms_are_enough(double contains, Fault? fault) =>
        Judgement.FaultOf(new() { Answered = 1, AnswerableRefused = 0, Contains = contains, CitationRecall = 0 }).ShouldBe(fault);

    [Fact]
    public void Where_no_answer_can_be_looked_for_the_cited_evidence_decides()
    {
        Judgement.FaultOf(new() { Answered = 1, CitationRecall = 0 }).ShouldBe(Fault.AnswerMissing);
        Judgement.IsRight(new() { Answered = 1, CitationRecall = 0.5 }).ShouldBe(true);
        Judgement.IsRight(new() { Answered = 1 }).ShouldBeNull();
    }
}
