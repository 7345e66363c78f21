using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Mapping;
using ChatBot.BotFramework.Tests.Wire;
using ChatBot.BotFramework.Wire;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Sdk = Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Mapping;

/// <summary>What becomes of an activity that is handed to a bot of the SDK and sent on by it; the losses are those that docs/conformance.md
/// lists.</summary>
public sealed class SdkActivitiesTests
{
    /// <summary>Parts whose unknown members the SDK keeps.</summary>
    private static readonly string[] OpenParts = ["", "from", "conversation", "recipient", "entities/0", "attachments/0", "membersAdded/0"];

    /// <summary>Parts that the SDK knows and that have no place for a member that it does not know.</summary>
    private static readonly string[] ClosedParts = ["suggestedActions", "suggestedActions/actions/0", "reactionsAdded/0", "relatesTo"];

    /// <summary>Members that only the SDK reads, with values as the specification has them.</summary>
    private static readonly Dictionary<string, string> ReadBySdkAlone = new()
    {
        ["topicName"] = "\"Harbour\"",
        ["historyDisclosed"] = "true",
        ["label"] = "\"note\"",
        ["expiration"] = "\"2026-11-22T13:23:08.5270000+00:00\"",
        ["importance"] = "\"high\"",
        ["listenFor"] = "[\"a\",\"b\"]",
        ["textHighlights"] = """[{"text":"a","occurrence":2}]""",
        ["semanticAction"] = """{"id":"s","state":"start","entities":{"x":{"type":"t","other":1}}}""",
        ["relatesTo"] = """{"activityId":"a","channelId":"c","serviceUrl":"s","locale":"l","user":{"id":"u"},"bot":{"id":"b"}"""
            + ""","conversation":{"id":"k"}}""",
    };

    [Fact]
    public void An_activity_comes_back_as_it_went() =>
        JsonNode.DeepEquals(RoundTrip(Whole()), Whole()).ShouldBeTrue(RoundTrip(Whole()).ToJsonString());

    [Fact]
    public void Unknown_members_of_every_open_part_survive_whatever_they_hold()
    {
        var cases =
            from place in Gen.Elements(OpenParts)
            from name in AnyJson.Names
            from value in AnyJson.Values(3)
            select (Place: place, Name: name, Value: value);
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var before = Whole();
            AnyJson.Part(before, sample.Place)[sample.Name] = sample.Value?.DeepClone();
            var after = RoundTrip(before);
            return JsonNode.DeepEquals(before, after).Label($"{before.ToJsonString()} became {after.ToJsonString()}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_JSON_survives_as_value_content_and_channelData()
    {
        Prop.ForAll(Arb.From(AnyJson.Values(3).Where(value => value is not null)), value =>
        {
            var before = Whole();
            before["value"] = value!.DeepClone();
            before["channelData"] = value.DeepClone();
            before["attachments"]![0]!["content"] = value.DeepClone();
            before["suggestedActions"]!["actions"]![0]!["value"] = value.DeepClone();
            var after = RoundTrip(before);
            return JsonNode.DeepEquals(before, after).Label($"{before.ToJsonString()} became {after.ToJsonString()}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_only_the_SDK_reads_reaches_the_bot_in_its_own_members_and_comes_back()
    {
        var before = Whole();
        foreach (var (name, value) in ReadBySdkAlone)
            before[name] = JsonNode.Parse(value);

        var sdk = ToSdk(before);

        (sdk.TopicName, sdk.HistoryDisclosed, sdk.Label, sdk.Importance).ShouldBe(("Harbour", true, "note", "high"));
        sdk.RelatesTo.Conversation.Id.ShouldBe("k");
        sdk.SemanticAction.Entities["x"].Properties["other"]!.Value<int>().ShouldBe(1);
        sdk.TextHighlights.ShouldHaveSingleItem().Occurrence.ShouldBe(2);
        sdk.Properties.Count.ShouldBe(0);
        var after = RoundTrip(before);
        foreach (var (name, value) in ReadBySdkAlone.Where(member => member.Key != "expiration"))
            JsonNode.DeepEquals(after[name], JsonNode.Parse(value)).ShouldBeTrue($"{name}: {after[name]?.ToJsonString()}");
        after["expiration"]!.GetValue<DateTimeOffset>().ShouldBe(before["expiration"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public void Loss_what_only_the_SDK_reads_is_left_out_where_it_is_of_the_wrong_type_and_the_rest_stays()
    {
        var cases =
            from name in Gen.Elements(ReadBySdkAlone.Keys.ToArray())
            from value in AnyJson.Values(3)
            select (Name: name, Value: value);
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var before = Whole();
            before[sample.Name] = sample.Value?.DeepClone();
            before["zzz"] = "after it";
            var after = RoundTrip(before);
            before.Remove(sample.Name);
            after.Remove(sample.Name);
            return JsonNode.DeepEquals(before, after).Label($"{sample.Name} {sample.Value?.ToJsonString()}: {after.ToJsonString()}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Loss_members_that_differ_by_case_alone_never_reach_the_bot()
    {
        var known = SdkNames();
        known.ShouldContain(("", "channelData"));
        var cases =
            from member in Gen.Elements(known)
            from capitals in Gen.Choose(1, (1 << 15) - 1)
            from value in AnyJson.Values(2).Where(value => value is not null)
            select (member.Place, member.Name, Variant: Capitalised(member.Name, capitals), Value: value);
        Prop.ForAll(Arb.From(cases.Where(sample => sample.Variant != sample.Name)), sample =>
        {
            var clean = Whole();
            var smuggled = Whole();
            // Before all others and behind them: the SDK's reader takes the last.
            AnyJson.Part(smuggled, sample.Place)[sample.Variant] = sample.Value!.DeepClone();
            var written = smuggled.ToJsonString();
            return JToken.DeepEquals(JObject.FromObject(ToSdk(clean)), JObject.FromObject(ToSdk(JsonNode.Parse(written)!.AsObject())))
                .Label(written);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Loss_unknown_members_of_closed_parts_are_left_out_and_nothing_else_is()
    {
        foreach (var place in ClosedParts)
        {
            var before = Whole();
            before["relatesTo"] = JsonNode.Parse(ReadBySdkAlone["relatesTo"]);
            var with = before.DeepClone().AsObject();
            AnyJson.Part(with, place)["unknown"] = 1;

            JsonNode.DeepEquals(RoundTrip(with), before).ShouldBeTrue(RoundTrip(with).ToJsonString());
        }
    }

    [Theory]
    [InlineData("1.10", "1.1")]
    [InlineData("1e2", "100.0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("0.1234567890123456789", "0.12345678901234568")]
    [InlineData("123456789012345678901234567890", "1.2345678901234568E+29")]
    [InlineData("1e999", "\"1e999\"")]
    public void Loss_a_number_is_a_whole_one_of_64_bits_or_a_double_and_what_neither_holds_becomes_text(string before, string after)
    {
        var wire = ActivityJson.Read(Encoding.UTF8.GetBytes($$$"""{"type":"event","value":{"x":{{{before}}}}}"""));

        SdkActivities.ToWire(SdkActivities.ToSdk(wire)).Value!.Value.GetProperty("x").GetRawText().ShouldBe(after);
    }

    [Fact]
    public void A_number_of_ten_thousand_digits_hurts_nobody() =>
        ToSdk(new()
        {
            ["type"] = "event",
            ["value"] = JsonNode.Parse(new string('9', 10_000))
        }).Value.ShouldBeOfType<string>().Length.ShouldBe(10_000);

    [Fact]
    public void Loss_the_delivery_mode_is_the_hosts_affair()
    {
        var before = Whole();
        before["deliveryMode"] = "expectReplies";

        ToSdk(before).DeliveryMode.ShouldBeNull();
    }

    [Fact]
    public void An_empty_text_stays_one_for_the_bot() => ToSdk(new() { ["type"] = "message", ["text"] = "" }).Text.ShouldBe("");

    [Fact]
    public void Text_that_looks_like_a_time_stays_text()
    {
        var sdk = ToSdk(new()
        {
            ["type"] = "event",
            ["value"] = "2026-11-22T13:23:08Z",
            ["channelData"] = new JsonObject { ["at"] = "2026-11-22T13:23:08+01:00" },
            ["other"] = "/Date(1)/",
        });

        sdk.Value.ShouldBe("2026-11-22T13:23:08Z");
        ((JObject)sdk.ChannelData)["at"]!.Type.ShouldBe(JTokenType.String);
        sdk.Properties["other"]!.Value<string>().ShouldBe("/Date(1)/");
    }

    [Theory]
    [InlineData("$type", "System.IO.FileInfo, System.Runtime")]
    [InlineData("$ref", "1")]
    [InlineData("$id", "1")]
    [InlineData("$values", "1")]
    public void Members_that_could_choose_a_dotnet_type_are_members_like_others(string name, string value)
    {
        foreach (var place in OpenParts)
        {
            var before = Whole();
            AnyJson.Part(before, place)[name] = value;
            before["value"] = new JsonObject { [name] = value };
            before["attachments"]![0]!["content"] = new JsonObject { [name] = value };

            JsonNode.DeepEquals(RoundTrip(before), before).ShouldBeTrue(RoundTrip(before).ToJsonString());
        }
    }

    [Fact]
    public void An_activity_may_be_as_deep_as_one_may_come_in()
    {
        var json = "{\"type\":\"event\",\"value\":" + string.Concat(Enumerable.Repeat("[", 126))
            + string.Concat(Enumerable.Repeat("]", 126)) + "}";
        var wire = ActivityJson.Read(Encoding.UTF8.GetBytes(json));

        Encoding.UTF8.GetString(ActivityJson.Write(SdkActivities.ToWire(SdkActivities.ToSdk(wire)))).ShouldBe(json);
    }

    [Fact]
    public void What_a_bot_makes_of_dotnet_objects_is_written_as_their_JSON()
    {
        var card = new Sdk.Attachment
        {
            ContentType = Sdk.HeroCard.ContentType,
            Content = new Sdk.HeroCard("Title", buttons: [new("openUrl", "Open")])
        };
        var sdk = (Sdk.Activity)Microsoft.Bot.Builder.MessageFactory.Attachment(card, "text");
        sdk.Value = new { Name = "x", Missing = (string?)null };
        sdk.ChannelData = JsonSerializer.SerializeToElement(new { feedbackLoop = new { type = "default" } });
        sdk.Entities = [new Sdk.Mention { Text = "<at>A</at>", Mentioned = new() { Id = "a" } }];

        var wire = SdkActivities.ToWire(sdk);

        wire.Attachments!.ShouldHaveSingleItem().Content!.Value.GetProperty("buttons")[0].GetProperty("title").GetString().ShouldBe("Open");
        wire.Value!.Value.GetRawText().ShouldBe("""{"Name":"x"}""");
        wire.ChannelData!.Value.GetRawText().ShouldBe("""{"feedbackLoop":{"type":"default"}}""");
        wire.Entities!.ShouldHaveSingleItem().Properties!["mentioned"].GetProperty("id").GetString().ShouldBe("a");
    }

    [Fact]
    public void What_a_bot_cannot_mean_fails_when_it_is_sent()
    {
        var twice = new Sdk.Activity { Type = "message", Properties = new JObject { ["text"] = 5 } };
        twice.Text = "x";
        Should.Throw<System.Text.Json.JsonException>(() => SdkActivities.ToWire(twice));

        var circle = new List<object>();
        circle.Add(circle);
        Should.Throw<Newtonsoft.Json.JsonException>(() => SdkActivities.ToWire(new Sdk.Activity { Type = "event", Value = circle }));
    }

    private static Sdk.Activity ToSdk(JsonObject json) =>
        SdkActivities.ToSdk(ActivityJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString())));

    private static JsonObject RoundTrip(JsonObject json) =>
        JsonNode.Parse(ActivityJson.Write(SdkActivities.ToWire(ToSdk(json))))!.AsObject();

    private static JsonObject Whole() => JsonNode.Parse("""
        {"type":"message","id":"a1","timestamp":"2026-11-22T13:23:08.527Z","localTimestamp":"2026-11-22T14:23:08.527+01:00",
         "localTimezone":"Europe/Berlin",
         "serviceUrl":"https://s.example/","channelId":"msteams","from":{"id":"u","name":"Alex","aadObjectId":"o","role":"user"},
         "conversation":{"id":"c","name":"n","isGroup":false,"conversationType":"personal","tenantId":"t"},"recipient":{"id":"b"},
         "replyToId":"r","text":"hello",
         "textFormat":"plain","speak":"hello","summary":"s","locale":"en-GB","inputHint":"expectingInput","attachmentLayout":"list",
         "attachments":[
            {"contentType":"x/y","contentUrl":"https://c.example","content":{"a":[1,"2",null]},"name":"f",
             "thumbnailUrl":"https://t.example"}],
         "entities":[{"type":"mention","text":"<at>B</at>","mentioned":{"id":"b"}}],
         "suggestedActions":{"to":["u"],"actions":[
            {"type":"imBack","title":"t","text":"x","displayText":"d","value":"v","channelData":{"k":1}}]},
         "membersAdded":[{"id":"m"}],"membersRemoved":[{"id":"n"}],"reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}],
         "name":"e","value":{"x":1.5},"valueType":"z","action":"add","code":"unknown","channelData":{"tenant":{"id":"t"}}}
        """)!.AsObject();

    /// <summary>Every member that the SDK reads, in every part that it knows.</summary>
    private static (string Place, string Name)[] SdkNames() =>
    [
        .. Of<Sdk.Activity>(""), .. Of<Sdk.ChannelAccount>("from"), .. Of<Sdk.ConversationAccount>("conversation"),
        .. Of<Sdk.ChannelAccount>("recipient"),
        .. Of<Sdk.Entity>("entities/0"), .. Of<Sdk.Attachment>("attachments/0"), .. Of<Sdk.ChannelAccount>("membersAdded/0"),
        .. Of<Sdk.SuggestedActions>("suggestedActions"), .. Of<Sdk.CardAction>("suggestedActions/actions/0"),
        .. Of<Sdk.MessageReaction>("reactionsAdded/0"),
    ];

    private static IEnumerable<(string, string)> Of<T>(string place) =>
        ((Newtonsoft.Json.Serialization.JsonObjectContract)SdkContracts.Instance.ResolveContract(typeof(T))).Properties
            .Where(property => !property.Ignored).Select(property => (place, property.PropertyName!));

    private static string Capitalised(string name, int which) =>
        string.Concat(name.Select((letter, place) => (which >> (place % 15) & 1) == 1 ? char.IsUpper(letter) ? char.ToLowerInvariant(letter)
            : char.ToUpperInvariant(letter) : letter));
}
