using ChatBot.Answers.Evidence.AnswerPhrases;
using ChatBot.Answers.Tests.Support;
using ChatBot.Language;

namespace ChatBot.Answers.Tests.Evidence.AnswerPhrases;

public sealed class PhraseMarkerTests
{
    private const string Opened = "The harbour bridge opened on 1 May 1901.";

    [Fact]
    public void The_phrase_stands_in_the_quotation_and_never_in_what_the_answer_adds()
    {
        var answer = Marked("When did the harbour bridge open?", ($"14 April 2025: {Opened}", Opened));

        answer.Sentences[0].Phrase!.Value.Of(answer.Sentences[0].Text).ShouldBe("1 May 1901");
    }

    [Fact]
    public void No_word_is_changed()
    {
        var before = Answer((Opened, Opened));

        var after = PhraseMarker.Mark(before, [MadeUpQuestion.Asked("When did the harbour bridge open?")]);

        after.Text.ShouldBe(before.Text);
        after.Sentences.Select(sentence => sentence with { Phrase = null }).ShouldBe(before.Sentences);
    }

    [Fact]
    public void Sentences_that_give_different_days_leave_it_open()
    {
        const string other = "The harbour bridge opened on 3 June 1907.";

        Marked("When did the harbour bridge open?", (Opened, Opened), (other, other)).Sentences.ShouldAllBe(sentence => sentence.Phrase == null);
        Marked("When did the harbour bridge open?", (Opened, Opened), (Opened, Opened)).Sentences.ShouldAllBe(sentence => sentence.Phrase != null);
    }

    [Fact]
    public void A_refusal_has_nothing_to_mark()
    {
        var refusal = Answer() with { Reason = RefusalReason.NotInArticles };

        PhraseMarker.Mark(refusal, [MadeUpQuestion.Asked("When did the harbour bridge open?")]).ShouldBe(refusal);
    }

    private static Answer Marked(string question, params (string Text, string Quote)[] sentences) =>
        PhraseMarker.Mark(Answer(sentences), [MadeUpQuestion.Asked(question)]);

    private static Answer Answer(params (string Text, string Quote)[] sentences) => new()
    {
        Question = "q",
        Understood = "q",
        Reason = null,
        Sentences = [.. sentences.Select((sentence, i) => new AnswerSentence(sentence.Text, [i + 1]))],
        Text = string.Join(' ', sentences.Select((sentence, i) => $"{sentence.Text} [{i + 1}]")),
        Citations = [.. sentences.Select((sentence, i) => new Citation(i + 1, "a", "t", null, null, null, new TextRange(0, sentence.Quote.Length), sentence.Quote))],
        Composer = "embedded",
        Conversation = "c",
        Elapsed = TimeSpan.Zero,
    };
}
