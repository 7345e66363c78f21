using System.Text;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Tests.Wire;

public sealed class ActivityReaderTests
{
    [Fact]
    public void A_complete_activity_is_read()
    {
        var (activity, problem) = Read(Incoming.Message("http://localhost", "hi"));

        problem.ShouldBeNull();
        activity!.Text.ShouldBe("hi");
        activity.Conversation!.Properties!["extra"].GetProperty("kept").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("conversation")]
    public void A_missing_field_is_named(string field)
    {
        var json = Incoming.With("http://localhost", activity => activity.AsObject().Remove(field));

        Read(json).Problem.ShouldNotBeNull().ShouldStartWith($"The activity has no {field}");
    }

    [Theory]
    [InlineData("event")]
    [InlineData("invoke")]
    [InlineData("command")]
    public void A_type_that_needs_a_name_is_refused_without_one(string type)
    {
        Read(Incoming.With("http://localhost", activity => activity["type"] = type)).Problem.ShouldBe("The activity has no name.");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("null", "JSON object")]
    [InlineData("[]", "JSON object")]
    [InlineData("\"message\"", "JSON object")]
    [InlineData("{", "not valid JSON")]
    [InlineData("{} {}", "not valid JSON")]
    [InlineData("{'type':'message'}", "not valid JSON")]
    [InlineData("{\"type\":\"message\",}", "not valid JSON")]
    [InlineData("{/**/\"type\":\"message\"}", "not valid JSON")]
    [InlineData("{\"type\":5}", "$.type")]
    [InlineData("{\"from\":\"u\"}", "$.from")]
    [InlineData("{\"from\":{\"id\":7}}", "$.from.id")]
    [InlineData("{\"membersAdded\":{}}", "$.membersAdded")]
    [InlineData("{\"timestamp\":\"yesterday\"}", "$.timestamp")]
    [InlineData("{\"type\":\"a\",\"type\":\"b\"}", "given twice")]
    [InlineData("{\"x\":{\"y\":1,\"y\":2}}", "given twice")]
    [InlineData("{\"text\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"channelData\":{\"deep\":[\"\\udc00x\"]}}", "surrogate")]
    [InlineData("{\"\\ud83d\":1}", "surrogate")]
    public void What_is_not_an_activity_gets_one_sentence_that_says_why(string json, string why)
    {
        var problem = Read(json).Problem.ShouldNotBeNull();

        problem.ShouldContain(why);
        problem.ShouldEndWith(".");
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        byte[] json = [.. "{\"text\":\""u8, 0xFF, .. "\"}"u8];

        ActivityReader.Read(json).Problem.ShouldBe("The body is not valid UTF-8.");
    }

    [Fact]
    public void A_byte_order_mark_is_tolerated()
    {
        ActivityReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Incoming.Message("http://localhost"))]).Problem.ShouldBeNull();
    }

    [Fact]
    public void Nesting_is_read_to_128_levels_and_no_deeper()
    {
        Read(Nested(127)).Problem.ShouldBeNull();
        Read(Nested(128)).Problem.ShouldNotBeNull().ShouldContain("nested deeper");
        Read(Nested(100_000)).Problem.ShouldNotBeNull().ShouldContain("nested deeper");

        static string Nested(int levels) =>
            Incoming.Message("http://localhost")[..^1] + ",\"deep\":" + new string('[', levels) + new string(']', levels) + "}";
    }

    [Theory]
    [InlineData("membersAdded")]
    [InlineData("entities")]
    [InlineData("attachments")]
    public void A_list_with_null_in_it_is_refused(string list)
    {
        Read(Incoming.With("http://localhost",
            activity => activity[list] = new JsonArray(null, null))).Problem.ShouldBe($"The activity's {list} must not hold null.");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_that_would_change_the_path_of_the_reply_is_refused(string id)
    {
        Read(Incoming.With("http://localhost", activity => activity["id"] = id)).Problem.ShouldNotBeNull();
        Read(Incoming.With("http://localhost", activity => activity["conversation"]!["id"] = id)).Problem.ShouldNotBeNull();
    }

    [Fact]
    public void An_id_too_long_for_a_URL_is_refused()
    {
        Read(Incoming.With("http://localhost", activity => activity["id"] = new string('a', 2049))).Problem.ShouldNotBeNull()
            .ShouldContain("longer than 2048");
    }

    private static ReadActivity Read(string json) => ActivityReader.Read(Encoding.UTF8.GetBytes(json));
}
