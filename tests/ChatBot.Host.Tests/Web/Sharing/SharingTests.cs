using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Sharing;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Sharing;
using ChatBot.Language;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Tests.Web.Sharing;

/// <summary>Sharing an answer, opening it and taking it back, over HTTP.</summary>
public sealed class SharingTests
{
    [Fact]
    public async Task A_shared_answer_is_a_page_with_its_question_quotations_and_sources()
    {
        await using var site = await Site.StartAsync();
        var link = await ShareAsync(site, await SealedAsync(site));

        var response = await site.GetPageAsync(link.Path);

        var page = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("<h1>Who &lt;b&gt;waited&lt;/b&gt;?</h1>");
        page.ShouldContain("Ships waited outside.</p></blockquote>");
        page.ShouldContain("AP News, <time datetime=\"2025-04-14\">14 April 2025</time>");
        page.ShouldContain("/articles/harbour%2F1?start=0&amp;end=21");
        page.ShouldNotContain("shared__changed");
        page.ShouldContain("noindex");
        response.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; style-src 'self'");
        policy.ShouldNotContain("script-src");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task The_page_where_questions_are_asked_knows_how_long_answers_are_shared()
    {
        await using var site = await Site.StartAsync(sharingDays: 7);

        (await (await site.GetPageAsync("/")).Content.ReadAsStringAsync()).ShouldContain("data-share-days=\"7\"");
    }

    [Theory]
    [InlineData("ffffffff", "harbour/1", 0, "The article has been changed since; the quoted words still stand in it.")]
    [InlineData("ffffffff", "harbour/1", 1, "The article has been changed since; quoted words no longer stand in it.")]
    [InlineData("00", "gone", 0, "The article is no longer here.")]
    public async Task It_says_what_became_of_its_articles_since(string version, string article, int lost, string note)
    {
        await using var site = await Site.StartAsync();
        var quote = lost == 0 ? "Ships waited outside." : "Ships waited elsewhere";

        var link = await ShareAsync(site, await SealedAsync(site, version, article, quote));

        (await (await site.GetPageAsync(link.Path)).Content.ReadAsStringAsync()).ShouldContain(note);
    }

    [Fact]
    public async Task Nothing_is_shared_that_this_site_did_not_say()
    {
        await using var site = await Site.StartAsync();
        await using var other = await Site.StartAsync();
        var answer = await SealedAsync(site);
        var changed = new Action<JObject>[]
        {
            one => one["question"] = "Buy now?",
            one => one["sentences"]![0]!["text"] = "Ships sank.",
            one => one["citations"]![0]!["quote"] = "Ships sank.",
            one => one["citations"]![0]!["original"] = "https://evil.example",
            one => one["notice"] = "Call us.",
            one => one["seal"] = "x",
            one => one.Remove("seal"),
            one => one.Remove("citations"),
        };

        foreach (var change in changed)
        {
            var forged = (JObject)answer.DeepClone();
            change(forged);
            (await PostAsync(site, forged.ToString())).StatusCode.ShouldBe(HttpStatusCode.Forbidden, forged.ToString());
        }

        foreach (var text in new[] { "", "[]", "null", "{", "{\"seal\":null}", "{\"question\":\"\\ud800\"}" })
            (await PostAsync(site, text)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, text);
        (await PostAsync(other, answer.ToString())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_request_of_another_site_s_page_or_of_no_page_is_refused()
    {
        await using var site = await Site.StartAsync();
        var answer = await SealedAsync(site);
        var link = await ShareAsync(site, answer);

        (await PostAsync(site, answer.ToString(), ("Origin", "https://evil.example"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(site, answer.ToString(), ("Origin", "null"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(site, answer.ToString(), ("X-Nothing", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.SendAsync(HttpMethod.Delete, link.Path, ("Authorization", $"Bearer {link.Secret}"),
            ("Origin", "https://evil.example"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.GetPageAsync(link.Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_that_is_taken_back_is_gone_and_nobody_else_takes_it_back()
    {
        await using var site = await Site.StartAsync();
        var link = await ShareAsync(site, await SealedAsync(site));
        var other = await ShareAsync(site, await SealedAsync(site));

        (await TakeBackAsync(site, link.Path, other.Secret)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.SendAsync(HttpMethod.Delete, link.Path, ("Origin", Origin(site)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.GetPageAsync(link.Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TakeBackAsync(site, link.Path, link.Secret)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var gone = await site.GetPageAsync(link.Path);
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await gone.Content.ReadAsStringAsync()).ShouldContain("taken the link back");
        (await site.GetPageAsync(other.Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_whose_time_is_over_and_one_that_was_forged_say_so()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = await Site.StartAsync(clock: clock, sharingDays: 3);
        var link = await ShareAsync(site, await SealedAsync(site));

        clock.Advance(TimeSpan.FromDays(3));

        var expired = await site.GetPageAsync(link.Path);
        expired.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await expired.Content.ReadAsStringAsync()).ShouldContain("This link has expired");
        foreach (var path in new[] { link.Path[..^1], link.Path + "x", "/shared/AAAAAAAAAAAAAAAAAAAAAAAA", "/shared/%27%20OR%201" })
        {
            var forged = await site.GetPageAsync(path);
            forged.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await forged.Content.ReadAsStringAsync()).ShouldContain("No such shared answer");
        }
    }

    [Fact]
    public async Task Too_many_too_long_or_no_JSON_is_refused()
    {
        await using var site = await Site.StartAsync();
        var answer = (await SealedAsync(site)).ToString();

        (await PostAsync(site, answer + new string(' ', SharingEndpoints.MostBytes))).StatusCode
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(site, answer, type: "text/plain")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        for (var sent = 2; sent < SharingLimits.AtOnce; sent++)
            (await PostAsync(site, answer)).StatusCode.ShouldBe(
                sent < 2 + SharedAnswers.MostOfOne ? HttpStatusCode.Created : HttpStatusCode.InsufficientStorage);
        var refused = await PostAsync(site, answer);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Where_sharing_is_off_answers_have_no_seal_and_nothing_is_shared_or_shown()
    {
        await using var site = await Site.StartAsync(sharingDays: 0);

        var answer = await SealedAsync(site);

        answer["seal"].ShouldBeNull();
        (await PostAsync(site, answer.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.GetPageAsync("/shared/AAAAAAAAAAAAAAAAAAAAAAAA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_refusal_has_no_seal_and_where_no_key_can_be_kept_an_answer_has_none()
    {
        await using var site = await Site.StartAsync();
        await site.BreakAsync("index.shared.db");

        (await SealAsync(site, Some.Refusal("The articles do not say.")))["seal"].ShouldBeNull();
        (await SealedAsync(site))["seal"].ShouldBeNull();
        (await site.GetPageAsync("/shared/AAAAAAAAAAAAAAAAAAAAAAAA")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static Task<JObject> SealedAsync(
        Site site, string version = "00", string article = "harbour/1", string quote = "Ships waited outside.")
    {
        var answer = Some.Answer(quote: quote);
        return SealAsync(site, answer with
        {
            Question = "Who <b>waited</b>?",
            Citations = [answer.Citations[0] with
            {
                ArticleId = article, Version = version, Range = new TextRange(0, quote.Length),
            }],
        });
    }

    private static async Task<JObject> SealAsync(Site site, Answer answer)
    {
        var form = new ReplyForms(new()).For(new Activity
        {
            ChannelId = ChannelIds.WebChat,
            Conversation = new ConversationAccount { Id = "c1" },
        });
        var message = form.Message(form.Parts(Reply.Of(answer, Guid.NewGuid()))[0]);
        await site.Get<AnswerSeals>().SealAsync(message, default);
        return (JObject)((JObject)message.ChannelData)[AnswerData.Member]!;
    }

    private static async Task<(string Path, string Secret)> ShareAsync(Site site, JObject answer)
    {
        var response = await PostAsync(site, answer.ToString());
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        using var link = JsonDocument.Parse(text);
        var address = new Uri(link.RootElement.GetProperty("address").GetString()!);
        address.GetLeftPart(UriPartial.Authority).ShouldBe(Origin(site));
        return (address.AbsolutePath, link.RootElement.GetProperty("secret").GetString()!);
    }

    private static Task<HttpResponseMessage> PostAsync(Site site, string json, string type = "application/json") =>
        PostAsync(site, json, ("Origin", Origin(site)), type);

    private static async Task<HttpResponseMessage> PostAsync(
        Site site, string json, (string Name, string Value) header, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/shared")
        {
            Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue(type)),
        };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await site.Client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> TakeBackAsync(Site site, string path, string secret) =>
        site.SendAsync(HttpMethod.Delete, path, ("Origin", Origin(site)), ("Authorization", $"Bearer {secret}"));

    private static string Origin(Site site) => site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
}
