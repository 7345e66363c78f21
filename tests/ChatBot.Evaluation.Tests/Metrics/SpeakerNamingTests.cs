using ChatBot.Evaluation.Metrics;
using ChatBot.Language;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class SpeakerNamingTests
{
    private static readonly Evidence Statement =
        new(WordSequence.Of("that Ann Lee never paid for the bridge"), [new Place("a", TextRange.Between(100, 140))]);

    private static readonly Place Cited = new("a", TextRange.Between(80, 150));
    private static readonly Place Elsewhere = new("a", TextRange.Between(300, 350));

    [Fact]
    public void The_speaker_stands_outside_of_the_statement()
    {
        CitedSentence[] answer = [new("Bob Ray said that Ann Lee never paid for the bridge.", [Cited])];

        SpeakerNaming.Exact(answer, [Statement], ["Bob Ray"]).ShouldBe(1);
        SpeakerNaming.Exact(answer, [Statement], ["Ann Lee"]).ShouldBe(0);
        SpeakerNaming.LastName(answer, [Statement], ["Lee"]).ShouldBe(0);
    }

    [Fact]
    public void Exact_wants_the_gold_name_whole_and_last_name_its_last_word()
    {
        CitedSentence[] answer = [new("Mayor Ray’s claim: Ann Lee never paid for the bridge.", [Cited])];

        SpeakerNaming.Exact(answer, [Statement], ["Mr. Ray"]).ShouldBe(0);
        SpeakerNaming.LastName(answer, [Statement], ["Mr. Ray"]).ShouldBe(1);
        SpeakerNaming.LastName(answer, [Statement], ["Bob Ray Jr."]).ShouldBe(1);
    }

    [Fact]
    public void Sentences_that_do_not_cite_the_evidence_are_not_looked_at()
    {
        CitedSentence[] answer =
        [
            new("Cid Poe spoke first.", [Elsewhere]),
            new("Bob Ray said that Ann Lee never paid.", [Elsewhere, Cited]),
        ];

        SpeakerNaming.Exact(answer, [Statement], ["Bob Ray"]).ShouldBe(1);
        SpeakerNaming.Exact(answer, [Statement], ["Cid Poe"]).ShouldBe(0);
    }

    [Fact]
    public void Where_no_sentence_cites_the_evidence_the_first_is_looked_at()
    {
        CitedSentence[] answer = [new("It was Bob Ray.", [Elsewhere]), new("Cid Poe left.", [Elsewhere])];

        SpeakerNaming.Exact(answer, [Statement], ["Bob Ray"]).ShouldBe(1);
        SpeakerNaming.Exact(answer, [Statement], ["Cid Poe"]).ShouldBe(0);
    }

    [Fact]
    public void A_refusal_names_nobody_and_a_question_without_a_name_is_not_measured()
    {
        SpeakerNaming.Exact([], [Statement], ["Bob Ray"]).ShouldBe(0);
        SpeakerNaming.LastName([], [Statement], []).ShouldBeNull();
    }
}
