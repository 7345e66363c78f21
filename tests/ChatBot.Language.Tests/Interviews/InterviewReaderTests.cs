using ChatBot.Language.Interviews;

namespace ChatBot.Language.Tests.Interviews;

public sealed class InterviewReaderTests
{
    [Theory]
    [InlineData("An engineer speaks.\nCourier: Is it safe?\nHoll: It is.\nWe looked.\nCourier: And the lake?\nHoll: It sinks.\nThe end.",
        "Is it safe?=It is.\nWe looked.|And the lake?=It sinks.")]
    [InlineData("Q: Is it safe?\nA: It is.\nQ. And the lake?\nA. It sinks.", "Is it safe?=It is.|And the lake?=It sinks.")]
    [InlineData("Is it safe?\nIt is.\nWe looked.\nAnd the lake?\nIt sinks.\nWho pays?\nNobody.\nThe end.",
        "Is it safe?=It is.\nWe looked.|And the lake?=It sinks.|Who pays?=Nobody.")]
    public void Questions_and_answers_are_told_apart_by_names_by_letters_or_by_standing_alone(string text, string exchanges) =>
        string.Join('|', InterviewReader.Find(text)!.Exchanges.Select(exchange => $"{exchange.Asked.Of(text)}={exchange.Told.Of(text)}"))
        .ShouldBe(exchanges);

    [Theory]
    [InlineData("Is it safe?\nIt is.\nThe lake sinks.")]
    [InlineData("Note: It is.\nUpdate: It was.\nWhy? Nobody knows.")]
    [InlineData("Mayor: It is safe.\nHoll: It is not.\nMayor: It is.\nHoll: Is it?")]
    [InlineData("")]
    public void A_lone_question_and_a_quarrel_are_no_interview(string text) => InterviewReader.Find(text).ShouldBeNull();

    [Fact]
    public void An_answer_is_a_statement_of_the_name_before_it()
    {
        const string text = "Petra Holl runs the board.\nCourier: Is it safe?\nHoll: It is. We looked.\nCourier: And the lake?\nHoll: "
            + "It sinks.";
        var read = new ReadText(text, null);

        read.Statements.Where(statement => statement.IsSure)
            .Select(statement => (statement.Speaker!.Value.Of(text), statement.Content.Of(text)))
            .ShouldBe([("Petra Holl", "It is. We looked."), ("Petra Holl", "It sinks.")]);
        read.Quotable.Select(unit => unit?.Of(text))
            .ShouldBe(["Petra Holl runs the board.", null, "It is.", "We looked.", null, "It sinks."]);
    }
}
