using ChatBot.Answers;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Chat.Texts;
using ChatBot.Host.Citing;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Tests.Chat.Replies;

public class ReplyFormsTests
{
    private static readonly Uri Site = new("https://bot.example.com/");

    public static TheoryData<string> Channels =>
        ["msteams", "webchat", "directline", "emulator", "agents", "outlook", "slack", "sms", "email", "brand-new"];

    [Theory]
    [MemberData(nameof(Channels))]
    public void Nothing_of_an_article_survives_as_markup_on_any_channel(string channel) => ForEvery.Value(HostileText.Any, text =>
    {
        var message = Message(channel, Hostile(text), Site);

        var reading = MarkdownReading.Of(message.Text!);
        if (message.TextFormat == TextFormatTypes.Markdown)
            reading.Foreign.ShouldBeEmpty();
        else
            // A client may take plain text for markdown: emphasis would do no harm.
            reading.Foreign.ShouldNotContain(part => part.StartsWith("Html", StringComparison.Ordinal) || part == "LinkInline"
                || part == "AutolinkInline");
        // Nothing leads anywhere but to the site's own pages.
        reading.Links.ShouldAllBe(link => link.Url.StartsWith("https://bot.example.com/articles/", StringComparison.Ordinal));

        message.Text!.ShouldNotContain("<at>");
        message.Text!.ShouldNotContain("@everyone");
        message.Text!.ShouldNotContain("<!channel>");
        Uris(message).ShouldAllBe(url => url.StartsWith("https://bot.example.com/articles/", StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Channels))]
    public void The_finished_text_begins_with_every_draft_of_it(string channel) => ForEvery.Value(HostileText.Any, text =>
    {
        var form = Form(channel, Site);
        var answer = Hostile(text);
        var part = form.Parts(Reply.Of(answer with { Sentences = [.. answer.Sentences, .. answer.Sentences] }, Guid.NewGuid()))[0];

        for (var count = 1; count <= part.Sentences.Count; count++)
            form.Message(part).Text!.ShouldStartWith(form.Draft([.. part.Sentences.Take(count)]), Case.Sensitive);
    });

    [Theory]
    [InlineData("msteams:COPILOT", typeof(TeamsReply))]
    [InlineData("msteams", typeof(TeamsReply))]
    [InlineData("webchat", typeof(WebChatReply))]
    [InlineData("directline", typeof(WebChatReply))]
    [InlineData("emulator", typeof(CardReply))]
    [InlineData("slack", typeof(TextReply))]
    public void The_channel_chooses_the_form(string channel, Type form) => Form(channel, null).ShouldBeOfType(form);

    [Theory]
    [InlineData("http://127.0.0.1:3978/", "http://127.0.0.1:3978/articles/a-1?start=0&end=13&version=5e1f0000&words=WORDS")]
    [InlineData("https://directline.botframework.com/", "cite:1")]
    [InlineData("http://localhost:56150/_connector", "cite:1")]
    [InlineData("urn:x", "cite:1")]
    public void Web_chat_leads_to_the_origin_that_its_client_called(string serviceUrl, string link) =>
        Message("webchat", Some.Answer(), null, serviceUrl).Text!.ShouldEndWith(
            $"\n\n[1]: {link.Replace("WORDS", Print("Ships waited."), StringComparison.Ordinal)} \"Harbour closed\"");

    [Fact]
    public void Web_chat_shows_the_quotation_where_its_article_has_no_address()
    {
        var entity = Message("webchat", Some.Answer(quote: "See [x](http://e)"), null, "urn:x").Entities!.ShouldHaveSingleItem();

        var appearance = entity.Properties["citation"]![0]!["appearance"]!;
        ((string?)appearance["text"]).ShouldBe(MarkdownText.Of("See [x](http://e)"));
        appearance["url"].ShouldBeNull();
    }

    [Fact]
    public void A_link_names_the_other_ranges_that_the_answer_cites_in_the_article()
    {
        var answer = Some.Answer();
        var first = answer.Citations[0];
        var citations = new[] { first, first with { Number = 2, Range = new(40, 5), Quote = "Later" },
            first with { Number = 3, Range = new(90, 10), ArticleId = "b/2" } };
        var (ships, later) = (Print(first.Quote), Print("Later"));

        var text = Message("webchat", answer with { Sentences = [new("A.", [1, 2]), new("B.", [3])], Citations = citations }, Site).Text!;

        text.ShouldContain($"[1]: https://bot.example.com/articles/a-1?start=0&end=13&version=5e1f0000&words={ships}&also=40-45.{later} ");
        text.ShouldContain($"[2]: https://bot.example.com/articles/a-1?start=40&end=45&version=5e1f0000&words={later}&also=0-13.{ships} ");
        text.ShouldContain($"[3]: https://bot.example.com/articles/b%2F2?start=90&end=100&version=5e1f0000&words={ships} ");
    }

    [Theory]
    [InlineData("https://news.example/a b", "https://news.example/a%20b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://bank.example@evil.example/", null)]
    [InlineData("//evil.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Teams_leads_to_the_original_where_that_is_a_page(string? address, string? url)
    {
        var answer = Some.Answer();
        answer = answer with { Citations = [answer.Citations[0] with { Url = address }] };

        var appearance = Message("msteams", answer, null).Entities[0].Properties["citation"]![0]!["appearance"]!;

        ((string?)appearance["url"]).ShouldBe(url);
    }

    [Fact]
    public void Teams_gets_the_label_the_sources_and_the_thumbs()
    {
        var message = Message("msteams", Some.Answer(), Site);

        message.Text.ShouldBe("Ships waited. [1]");
        message.TextFormat.ShouldBe("markdown");
        JsonConvert.SerializeObject(message.ChannelData).ShouldBe("""{"feedbackLoop":{"type":"default"}}""");
        var entity = message.Entities!.ShouldHaveSingleItem();
        entity.Type.ShouldBe("https://schema.org/Message");
        ((string?)entity.Properties["@type"]).ShouldBe("Message");
        ((string?)entity.Properties["@context"]).ShouldBe("https://schema.org");
        ((string?)entity.Properties["additionalType"]![0]).ShouldBe("AIGeneratedContent");
        var claim = entity.Properties["citation"]!.ShouldHaveSingleItem();
        ((string?)claim["@type"]).ShouldBe("Claim");
        ((int?)claim["position"]).ShouldBe(1);
        ((string?)claim["appearance"]!["name"]).ShouldBe("Harbour closed");
        ((string?)claim["appearance"]!["abstract"]).ShouldBe("Ships waited.");
    }

    [Fact]
    public void An_answer_without_sources_has_no_citations() =>
        Message("msteams", Some.Refusal("Not in the articles."), Site).Entities![0].Properties["citation"].ShouldBeNull();

    [Fact]
    public void What_Teams_limits_is_cut_between_characters() => ForEvery.Value(HostileText.Any, text =>
    {
        var answer = Hostile(string.Concat(Enumerable.Repeat(text + "👩‍👩‍👧‍👦", 60)));

        foreach (var claim in Message("msteams", answer, null).Entities[0].Properties["citation"]!)
        {
            var appearance = claim["appearance"]!;
            ((string?)appearance["name"])!.Length.ShouldBeInRange(1, 80);
            ((string?)appearance["abstract"])!.Length.ShouldBeInRange(1, 160);
        }
    });

    [Fact]
    public void Thumbs_in_web_chat_name_the_answer()
    {
        var id = Guid.NewGuid();
        var form = Form("webchat", Site);

        var actions = form.Message(form.Parts(Reply.Of(Some.Answer(), id))[0]).Entities[0].Properties["potentialAction"]!;

        actions.Select(action => (string?)action["@type"]).ShouldBe(["LikeAction", "DislikeAction"]);
        actions.Select(action => (string?)action["target"]!["identifier"]).ShouldAllBe(target => target == id.ToString());
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public void A_suggested_question_is_a_button_that_asks_it(string channel)
    {
        var action = Form(channel, null).OwnWords("Hello!", ["Who waited?"]).SuggestedActions!.Actions!.ShouldHaveSingleItem();

        action.Type.ShouldBe("imBack");
        action.Title.ShouldBe("Who waited?");
        action.Value.ShouldBe("Who waited?");
    }

    [Fact]
    public void Where_there_are_no_buttons_a_suggested_question_is_a_line() =>
        Form("sms", null).OwnWords("Hello!", ["Who waited?"]).Text.ShouldBe("Hello!\n\nYou could ask:\n- Who waited?");

    [Fact]
    public void In_a_group_of_Teams_a_suggested_question_is_a_line_since_a_button_would_not_mention_the_bot()
    {
        var statement = Form("msteams", null, group: true).OwnWords("Hello!", ["Who waited?"]);

        statement.SuggestedActions.ShouldBeNull();
        statement.Text.ShouldBe("Hello!\n\n- Who waited?");
    }

    [Fact]
    public void A_card_holds_the_quotation_and_opens_the_article()
    {
        var message = Message("emulator", Some.Answer(), Site);

        message.Text.ShouldBe("Ships waited. [1]");
        var card = message.Attachments!.ShouldHaveSingleItem();
        card.ContentType.ShouldBe("application/vnd.microsoft.card.adaptive");
        var content = card.Content.ShouldBeOfType<JObject>();
        ((string?)content["version"]).ShouldBe("1.5");
        var json = content.ToString();
        json.ShouldContain("Ships waited.");
        json.ShouldContain("Action.ShowCard");
        json.ShouldContain("https://bot.example.com/articles/a-1?start=0");
    }

    private static string Print(string words) => WordPrint.Of(words).ToString();

    private static Answer Hostile(string text)
    {
        var answer = Some.Answer(text: text, title: text, quote: text.Length == 0 ? "x" : text);
        return answer with
        {
            Sentences = [new AnswerSentence(text, [1])],
            Citations = [answer.Citations[0] with { Source = text, Url = text, ArticleId = text.Length == 0 ? "a-1" : text }],
        };
    }

    private static Activity Message(string channel, Answer answer, Uri? site, string serviceUrl = "https://channel.example/x")
    {
        var form = Form(channel, site, serviceUrl);
        return form.Message(form.Parts(Reply.Of(answer, Guid.NewGuid()))[0]);
    }

    private static IReplyForm Form(string channel, Uri? site, string serviceUrl = "https://channel.example/x", bool group = false) =>
        new ReplyForms(new SiteSettings { PublicUrl = site }).For(new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = channel,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount { Id = "c1", IsGroup = group },
        });

    /// <summary>Addresses in entities and attachments.</summary>
    private static IEnumerable<string> Uris(Activity message)
    {
        var parts = (message.Entities ?? []).Select(entity => entity.Properties)
            .Concat((message.Attachments ?? []).Select(attachment => (JObject)attachment.Content));
        return parts.SelectMany(part => part.Descendants().OfType<JProperty>())
            .Where(member => member is { Name: "url", Value.Type: JTokenType.String })
            .Select(member => (string)member.Value!);
    }
}
