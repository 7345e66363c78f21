using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Articles;
using ChatBot.Host.Json;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Json;

public class HostJsonTests
{
    private static readonly Answer Answered = new()
    {
        Question = "What did \"he\" say?",
        Understood = "What did Lavrov say?",
        Reason = null,
        Sentences = [new AnswerSentence("“It’s under discussion, “Lavrov said.", [1])],
        Citations = [new Citation(1, "a-1", "Title", null, "AP <News>", new DateTimeOffset(2025, 4, 14, 8, 0, 0, TimeSpan.Zero),
            new TextRange(10, 4), "said", "00")],
        Composer = "embedded",
        Conversation = "c1",
        Elapsed = TimeSpan.FromMilliseconds(12.345),
    };

    [Fact]
    public void An_answer_is_printed_as_the_contract_writes_it() =>
        Print(Answered).ShouldBe(
            """{"question":"What did \"he\" say?","understood":"What did Lavrov say?","answered":true"""
            + ""","answer":"“It’s under discussion, “Lavrov said. [1]","reason":null"""
            + ""","composer":"embedded","conversation":"c1","elapsedMs":12.3"""
            + ""","citations":[{"number":1,"articleId":"a-1","title":"Title","url":null"""
            + ""","source":"AP <News>","publishedAt":"2025-04-14T08:00:00+00:00","quote":"said","start":10,"end":14}]"""
            + ""","sentences":[{"text":"“It’s under discussion, “Lavrov said.","quote":null,"speaker":null,"date":null"""
            + ""","citations":[1],"phrase":null,"parts":[]}],"notice":null,"filters":null,"model":null,"promptVersion":null"""
            + ""","tokens":null,"cost":null}""");

    [Fact]
    public void The_phrase_that_answers_is_told_by_its_range_and_the_answer_stays_plain()
    {
        var answer = Answered with { Sentences = [Answered.Sentences[0] with { Phrase = new TextRange(6, 16) }] };

        using var json = JsonDocument.Parse(Print(answer));

        json.RootElement.GetProperty("sentences")[0].GetProperty("phrase").GetRawText()
            .ShouldBe("""{"start":6,"end":22,"text":"under discussion"}""");
        json.RootElement.GetProperty("answer").GetString().ShouldBe(Answered.Text);
    }

    [Fact]
    public void A_sentence_is_printed_in_parts_so_that_the_articles_words_can_be_told_from_ours()
    {
        const string text = "Accounts differ: 14 April 2025: Sergei Lavrov: “No deal.”";
        var sentence = new AnswerSentence(text, [1])
        {
            Contrast = new TextRange(0, 16),
            Date = new TextRange(17, 13),
            Speaker = new TextRange(32, 13),
            Quote = new TextRange(48, 8),
        };

        using var json = JsonDocument.Parse(Print(Answered with { Sentences = [sentence] }));

        json.RootElement.GetProperty("sentences")[0].GetRawText().ShouldBe(
            """{"text":"Accounts differ: 14 April 2025: Sergei Lavrov: “No deal.”","""
            + """
            "quote":"No deal.","speaker":"Sergei Lavrov","date":"14 April 2025","citations":[1],"phrase":null,
            """
            + """
            "parts":[{"kind":"contrast","start":0,"end":16},{"kind":"date","start":17,"end":30},
            """
            + """{"kind":"speaker","start":32,"end":45},{"kind":"quote","start":48,"end":56}]}""");
    }

    [Theory]
    [InlineData(RefusalReason.NotInArticles, "not-in-articles")]
    [InlineData(RefusalReason.NoArticles, "no-articles")]
    [InlineData(RefusalReason.NotAQuestion, "not-a-question")]
    [InlineData(RefusalReason.TooVague, "too-vague")]
    [InlineData(RefusalReason.Language, "language")]
    [InlineData(RefusalReason.TooLong, "too-long")]
    public void A_refusal_names_its_reason(RefusalReason reason, string name)
    {
        using var json = JsonDocument.Parse(Print(Answered with { Reason = reason }));

        json.RootElement.GetProperty("answered").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("reason").GetString().ShouldBe(name);
    }

    [Theory]
    [InlineData("\e]0;title\a")]
    [InlineData("line\nfeed\u0085")]
    [InlineData("\uD800 lone")]
    public void Whatever_a_question_holds_the_json_is_valid_and_on_one_line(string question)
    {
        var printed = Print(Answered with { Question = question });

        printed.ShouldNotContain(c => char.IsControl(c) || char.IsSurrogate(c));
        using var json = JsonDocument.Parse(printed);
        json.RootElement.GetProperty("question").GetString().ShouldBe(question.Replace('\uD800', '\uFFFD'));
    }

    [Fact]
    public void An_article_is_printed_with_its_text_and_headings() =>
        HostJson.Print(
            ArticleJson.From(new Article
            {
                Id = "a-1",
                Title = "T",
                Text = "T\nText.",
                Headings = [new TextRange(0, 1)],
                Origin = "/secret/place",
                ContentHash = "00",
            }),
            HostJson.Printed.ArticleJson)
            .ShouldBe("""{"id":"a-1","title":"T","text":"T\nText.","url":null,"source":null,"author":null,"language":null"""
                + ""","publishedAt":null,"headings":[{"start":0,"end":1}],"changedAt":null}""");

    private static string Print(Answer answer) => HostJson.Print(AnswerJson.From(answer), HostJson.Printed.AnswerJson);
}
