using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

/// <summary>What the program says on channels of every kind, of an article that is written against its readers.</summary>
public sealed class ChannelTests(ChannelTests.HostileArticle article) : IClassFixture<ChannelTests.HostileArticle>
{
    private const string Question = "What did the keeper of the lighthouse of Konstanz say?";

    [Theory]
    [InlineData("msteams", "markdown")]
    [InlineData("webchat", "markdown")]
    [InlineData("directline", "markdown")]
    [InlineData("emulator", "markdown")]
    [InlineData("slack", "plain")]
    [InlineData("sms", "plain")]
    [InlineData("email", "plain")]
    public async Task An_article_cannot_write_links_mentions_or_tags_on_any_channel(string channel, string format)
    {
        var reply = (await article.SayAsync(channel, Question)).Last(activity => activity.GetProperty("type").GetString() == "message");

        var text = reply.GetProperty("text").GetString()!;
        text.ShouldContain("Konstanz is red");
        text.ShouldContain("[1]");
        reply.GetProperty("textFormat").GetString().ShouldBe(format);
        text.ShouldNotContain("](");
        text.ShouldNotContain("<at>");
        text.ShouldNotContain("@everyone");
        text.ShouldNotContain("<script");
        text.ShouldNotContain("http://evil");
        reply.GetRawText().ShouldNotContain("\"http://evil");
        reply.GetRawText().ShouldNotContain("\"javascript:");
    }

    [Fact]
    public async Task Plain_text_lists_the_sources()
    {
        var text = (await article.SayAsync("sms", Question))[^1].GetProperty("text").GetString()!;

        text.ShouldContain("\n\nSources:\n[1] ");
    }

    [Fact]
    public async Task A_card_shows_the_sources_where_a_channel_has_cards_and_no_citations()
    {
        var reply = (await article.SayAsync("emulator", Question))[^1];

        reply.GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
    }

    [Fact]
    public async Task A_thumb_in_web_chat_is_kept_with_its_question_and_a_second_thought_takes_its_place()
    {
        var reply = (await article.SayAsync("webchat", Question, "rated"))[^1];
        var thumbs = reply.GetProperty("entities").EnumerateArray()
            .Single(entity => entity.GetProperty("type").GetString() == "https://schema.org/Message").GetProperty("potentialAction")
            .EnumerateArray().ToList();

        // The answer is kept a moment after it was given.
        await Eventually.UntilAsync(async () =>
        {
            await article.PostAsync(Event(thumbs[0], null));
            await article.PostAsync(Event(thumbs[1], "too short"));
            return (await RatingsAsync()).Any(rating => rating.GetProperty("question").GetString() == Question);
        });

        var rating = (await RatingsAsync()).Single(rating => rating.GetProperty("question").GetString() == Question);
        rating.GetProperty("reaction").GetString().ShouldBe("dislike");
        rating.GetProperty("reason").GetString().ShouldBe("too short");

        async Task<IReadOnlyList<JsonElement>> RatingsAsync() =>
            [.. (await article.Home.RunAsync("feedback", "list", "--json")).Json().EnumerateArray()];

        static JsonObject Event(JsonElement thumb, string? reason)
        {
            var entity = JsonNode.Parse(thumb.GetRawText())!.AsObject();
            entity["type"] = "https://schema.org/VoteAction";
            var rated = HostileArticle.Activity("webchat", "rated", "event");
            rated["name"] = "webchat:activity-status/feedback";
            rated["entities"] = new JsonArray((JsonNode)entity);
            rated["value"] = new JsonObject
            {
                ["reaction"] = thumb.GetProperty("@type").GetString() == "LikeAction" ? "like" : "dislike",
                ["reason"] = reason
            };
            return rated;
        }
    }

    [Fact]
    public async Task Ratings_are_listed_for_people_too()
    {
        var thumb = HostileArticle.Activity("webchat", "listed", "event");
        thumb["name"] = "webchat:activity-status/feedback";
        thumb["value"] = new JsonObject { ["reaction"] = "like", ["reason"] = "well\u001b[31m said" };
        await article.PostAsync(thumb);

        await Eventually.UntilAsync(async () => (await article.Home.RunAsync("feedback", "list")).Output.Contains("well"));

        var run = await article.Home.RunAsync("feedback", "list");
        run.Output.ShouldContain("like");
        run.Output.ShouldNotContain('\u001b');
    }

    /// <summary>The program serving one hostile article.</summary>
    public sealed class HostileArticle : IAsyncLifetime
    {
        private int count;

        internal ChatBotHome Home { get; private set; } = null!;

        private ChatBotServer Server { get; set; } = null!;

        public async Task InitializeAsync()
        {
            var folder = Directory.CreateTempSubdirectory("chatbot-e2e-").FullName;
            Home = new ChatBotHome { ArticleFolder = folder };
            await File.WriteAllTextAsync(Path.Combine(folder, "a.jsonl"), JsonSerializer.Serialize(new
            {
                id = "a](http://evil.example)",
                title = "Lighthouse](http://evil.example) <at>Everyone</at> ![x](http://evil.example/x.png) [1]: http://evil.example",
                text = "The keeper of the lighthouse of Konstanz said that Konstanz is red, [click](http://evil.example) "
                    + "<at>Everyone</at> @everyone `code` <script>alert(1)</script> http://evil.example today. "
                    + "The lighthouse of Konstanz was painted in 1999, its keeper said.",
                url = "javascript:alert(1)",
                source = "<b>News</b> @everyone",
            }) + "\n");
            Server = await ChatBotServer.StartAsync(Home);
        }

        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
            Directory.Delete(Home.ArticleFolder!, recursive: true);
            Home.Dispose();
        }

        internal static JsonObject Activity(string channel, string conversation, string type) => new()
        {
            ["type"] = type,
            ["channelId"] = channel,
            ["serviceUrl"] = "http://127.0.0.1:1/",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };

        internal async Task<JsonElement> PostAsync(JsonObject activity)
        {
            activity["id"] = $"m{Interlocked.Increment(ref count)}";
            var response = await Server.Client.PostAsJsonAsync("/api/messages", activity);
            response.IsSuccessStatusCode.ShouldBeTrue();
            var body = await response.Content.ReadAsStringAsync();
            return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
        }

        /// <summary>Asks and waits for all that is said to it.</summary>
        internal async Task<IReadOnlyList<JsonElement>> SayAsync(string channel, string text, string conversation = "c1")
        {
            var message = Activity(channel, conversation, "message");
            message["text"] = text;
            message["deliveryMode"] = "expectReplies";
            return [.. (await PostAsync(message)).GetProperty("activities").EnumerateArray()];
        }
    }
}
