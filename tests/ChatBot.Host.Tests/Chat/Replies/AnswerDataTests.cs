using ChatBot.Answers;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Tests.Support;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Chat.Replies;

public class AnswerDataTests
{
    private static readonly ArticleLinks Links = new(new Uri("https://bot.example.com/"));

    [Fact]
    public void What_is_the_article_s_and_what_is_ours_stand_apart()
    {
        const string text = "Mayor Ebner: “Ships waited.” (14 April 2025)";
        var answer = Some.Answer() with
        {
            Sentences =
            [
                new AnswerSentence(text, [1])
                {
                    Speaker = new TextRange(0, 11),
                    Quote = new TextRange(14, 13),
                    Date = new TextRange(30, 13),
                    Phrase = new TextRange(14, 5),
                },
            ],
        };

        var sentence = AnswerData.Of(answer, Guid.NewGuid(), Links)["sentences"]!.ShouldHaveSingleItem();

        sentence["parts"]!.Select(part => ((string?)part["kind"], text[(int)part["start"]!..(int)part["end"]!]))
            .ShouldBe([("speaker", "Mayor Ebner"), ("quote", "Ships waited."), ("date", "14 April 2025")]);
        text[(int)sentence["phrase"]!["start"]!..(int)sentence["phrase"]!["end"]!].ShouldBe("Ships");
        sentence["citations"]!.Select(number => (int)number).ShouldBe([1]);
    }

    [Fact]
    public void A_source_has_all_that_its_card_shows()
    {
        var answer = Some.Answer();
        var citation = answer.Citations[0] with { Url = "https://news.example.com/a?b=c d" };

        var source = AnswerData.Of(answer with { Citations = [citation] }, Guid.NewGuid(), Links)["citations"]!.ShouldHaveSingleItem();

        ((string?)source["article"]).ShouldBe("a-1");
        ((string?)source["title"]).ShouldBe("Harbour closed");
        ((string?)source["source"]).ShouldBe("AP News");
        ((string?)source["date"]).ShouldBe("14 April 2025");
        ((string?)source["quote"]).ShouldBe("Ships waited.");
        ((int)source["end"]! - (int)source["start"]!).ShouldBe("Ships waited.".Length);
        ((string?)source["page"])!.ShouldStartWith("https://bot.example.com/articles/a-1?start=0&end=13");
        ((string?)source["original"]).ShouldBe("https://news.example.com/a?b=c%20d");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://me:secret@news.example.com/")]
    [InlineData("data:text/html,x")]
    public void No_address_of_an_article_leads_anywhere_but_to_the_web(string url)
    {
        var answer = Some.Answer();
        answer = answer with { Citations = [answer.Citations[0] with { Url = url }] };

        AnswerData.Of(answer, Guid.NewGuid(), Links)["citations"]![0]!["original"].ShouldBeNull();
    }

    [Fact]
    public void Places_in_the_text_hold_whatever_stands_in_an_article() => ForEvery.Value(HostileText.Any, text =>
    {
        var answer = Some.Answer(text: text, title: text);

        var data = AnswerData.Of(answer, Guid.NewGuid(), Links);

        ((string?)data["sentences"]![0]!["text"])!.Length.ShouldBe(text.Replace(" [1]", "", StringComparison.Ordinal).Length);
        ((string?)data["citations"]![0]!["title"])!.ShouldNotContain("\n");
    });

    [Fact]
    public void A_refusal_says_that_it_is_none()
    {
        var data = AnswerData.Of(Some.Refusal("The articles do not say."), Guid.NewGuid(), Links);

        ((bool)data["answered"]!).ShouldBeFalse();
        ((string?)data["sentences"]![0]!["text"]).ShouldBe("The articles do not say.");
        data["citations"]!.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("directline", true)]
    [InlineData("msteams", false)]
    [InlineData("emulator", false)]
    [InlineData("sms", false)]
    public void Only_clients_of_Direct_Line_get_the_parts(string channel, bool has)
    {
        var form = new ReplyForms(new()).For(new Microsoft.Bot.Schema.Activity
        {
            ChannelId = channel,
            Conversation = new Microsoft.Bot.Schema.ConversationAccount { Id = "c1" },
        });

        var data = form.Message(form.Parts(Reply.Of(Some.Answer(), Guid.NewGuid()))[0]).ChannelData as Newtonsoft.Json.Linq.JObject;

        (data?[AnswerData.Member] is not null).ShouldBe(has);
    }
}
