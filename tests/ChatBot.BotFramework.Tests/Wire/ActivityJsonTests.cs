using System.Text;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.BotFramework.Tests.Wire;

public sealed class ActivityJsonTests
{
    private static readonly string[] Places =
        ["", "from", "conversation", "recipient", "entities/0", "attachments/0", "membersAdded/0", "suggestedActions/actions/0"];

    [Fact]
    public void Unknown_members_of_every_part_survive_a_round_trip()
    {
        var cases =
            from place in Gen.Elements(Places)
            from name in AnyJson.Names
            from value in AnyJson.Values(3)
            select (Place: place, Name: name, Value: value);
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var before = Whole();
            AnyJson.Part(before, sample.Place)[sample.Name] = sample.Value?.DeepClone();
            var after = RoundTrip(before.ToJsonString());
            return JsonNode.DeepEquals(before, after).Label($"{before.ToJsonString()} became {after.ToJsonString()}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_JSON_survives_as_value_content_and_channelData()
    {
        Prop.ForAll(Arb.From(AnyJson.Values(4).Where(value => value is not null)), value =>
        {
            var before = Whole();
            before["value"] = value!.DeepClone();
            before["channelData"] = value.DeepClone();
            before["attachments"]![0]!["content"] = value.DeepClone();
            return JsonNode.DeepEquals(before, RoundTrip(before.ToJsonString()));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_empty_is_written()
    {
        var json = Encoding.UTF8.GetString(ActivityJson.Write(new WireActivity
        {
            Type = "message",
            Text = "",
            Entities = [],
            From = new WireAccount { Id = "u", Name = "" },
        }));

        json.ShouldBe("""{"type":"message","from":{"id":"u"}}""");
    }

    [Fact]
    public void Letters_of_other_scripts_are_written_as_they_are()
    {
        Encoding.UTF8.GetString(ActivityJson.Write(WireActivity.Message("Лавров"))).ShouldContain("Лавров");
    }

    [Fact]
    public void A_timestamp_is_written_in_UTC_with_Z_and_a_local_one_with_its_offset()
    {
        var json = RoundTrip("""{"timestamp":"2026-11-22T14:23:08.5+01:00","localTimestamp":"2026-11-22T14:23:08.5+01:00"}""");

        json["timestamp"]!.GetValue<string>().ShouldBe("2026-11-22T13:23:08.5Z");
        json["localTimestamp"]!.GetValue<string>().ShouldBe("2026-11-22T14:23:08.5+01:00");
    }

    [Fact]
    public void A_member_in_another_casing_is_another_member()
    {
        var activity = ActivityJson.Read("""{"type":"message","TEXT":"x"}"""u8);

        activity.Text.ShouldBeNull();
        activity.Properties!["TEXT"].GetString().ShouldBe("x");
    }

    [Fact]
    public void What_people_write_does_not_stand_in_the_string_form()
    {
        WireActivity.Message("my secret").ToString().ShouldNotContain("secret");
    }

    private static JsonNode Whole() => JsonNode.Parse("""
        {"type":"message","id":"a","channelId":"x","serviceUrl":"http://localhost","from":{"id":"u"},
         "conversation":{"id":"c","isGroup":false},
         "recipient":{"id":"b"},"text":"t","entities":[{"type":"mention"}],"attachments":[{"contentType":"a/b"}],
         "membersAdded":[{"id":"m"}],"suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"t"}]}}
        """)!;

    private static JsonNode RoundTrip(string json) =>
        JsonNode.Parse(ActivityJson.Write(ActivityJson.Read(Encoding.UTF8.GetBytes(json))))!;
}
