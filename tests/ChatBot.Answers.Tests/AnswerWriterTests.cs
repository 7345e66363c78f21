using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Tests;

public sealed class AnswerWriterTests
{
    private const string Text = "The bridge stays open.";

    private static readonly Article Bridge = new() { Id = "a", Title = "Bridge", Text = Text, Origin = "", ContentHash = "" };

    private static readonly VerifiedDraft Refused = new(
        [], new Quotation("a", new TextRange(0, Text.Length), Text), new Dictionary<string, Article> { ["a"] = Bridge }, 0);

    private static readonly Shortfall LastWeek = new(new DayRange(new(2025, 5, 19), new(2025, 5, 25)), null, true);

    [Fact]
    public void A_refusal_says_that_there_is_no_answer_and_shows_the_nearest() =>
        Said(Refused).ShouldBe("The articles do not hold an answer to that. The nearest they do hold: “The bridge stays open.”");

    [Fact]
    public void A_refusal_whose_nearest_may_be_the_answer_says_that_it_is_not_sure() =>
        Said(Refused with { IsDoubtful = true })
            .ShouldBe("I am not sure that the articles answer that. The nearest they do hold: “The bridge stays open.”");

    [Fact]
    public void Where_there_is_nothing_to_show_there_is_no_doubt() =>
        Said(Refused with { IsDoubtful = true, Nearest = null }).ShouldBe("The articles do not hold an answer to that.");

    [Fact]
    public void A_time_that_has_no_answer_is_told_without_doubt() =>
        Said(Refused with { IsDoubtful = true, Shortfall = LastWeek })
            .ShouldStartWith("The articles hold no answer to that from 19 May 2025 to 25 May 2025. ");

    [Fact]
    public void What_could_not_be_understood_is_no_matter_of_doubt() =>
        AnswerWriter.Refuse(Refused with { IsDoubtful = true }, RefusalReason.TooVague).Refusal.Text
            .ShouldStartWith(RefusalText.Of(RefusalReason.TooVague));

    [Theory]
    [InlineData("de", "Ich bin nicht sicher, ob die Artikel das beantworten. Am nächsten kommt:")]
    [InlineData("sv", "Artiklarna innehåller inget svar på det. The nearest they do hold:")]
    public void Doubt_is_spoken_in_the_language_of_the_question_where_there_are_words_for_it(string language, string said) =>
        Said(Refused with { IsDoubtful = true }, language).ShouldStartWith(said);

    private static string Said(VerifiedDraft draft, string language = "en") =>
        AnswerWriter.Refuse(draft, RefusalReason.NotInArticles, language).Refusal.Text;
}
