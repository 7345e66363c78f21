using System.Text;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.BotFramework.Mapping;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Activities.Entities;

public sealed class MessageEntityTests
{
    [Fact]
    public void A_message_names_its_sources_its_maker_and_its_thumbs()
    {
        var entity = new MessageEntity
        {
            Claims = [new MessageClaim(1, "A title") { Abstract = "What it says", Url = "https://news.example/1", Keywords = ["news"] }],
            RatedAs = "answer-1",
        };

        JsonNode.DeepEquals(Wire(entity), JsonNode.Parse("""
            {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"",
             "additionalType":["AIGeneratedContent"],"keywords":["AIGeneratedContent"],
             "citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"A title","abstract":"What it says",
               "url":"https://news.example/1","keywords":["news"]}}],
             "potentialAction":[
               {"@type":"LikeAction","actionStatus":"PotentialActionStatus","target":{"@type":"Message","identifier":"answer-1"}},
               {"@type":"DislikeAction","actionStatus":"PotentialActionStatus","target":{"@type":"Message","identifier":"answer-1"}}]}
            """)).ShouldBeTrue(Wire(entity).ToJsonString());
    }

    [Fact]
    public void What_a_message_does_not_have_is_not_written()
    {
        var json = Wire(new MessageEntity { IsGenerated = false });

        json.AsObject().Select(member => member.Key).ShouldBe(["type", "@type", "@context", "@id"]);
    }

    [Fact]
    public void The_limits_of_teams_are_kept()
    {
        var json = Wire(new MessageEntity
        {
            Claims =
            [
                new MessageClaim(1, new string('n', 200))
                {
                    Abstract = new string('a', 500), Keywords = [new string('k', 50), "b", "c", "d"],
                },
                new MessageClaim(1, "again"),
                .. Enumerable.Range(2, 30).Select(position => new MessageClaim(position, "x")),
            ],
        });

        var claims = json["citation"]!.AsArray();
        claims.Count.ShouldBe(20);
        claims.Select(claim => (int)claim!["position"]!).ShouldBe(Enumerable.Range(1, 20));
        var first = claims[0]!["appearance"]!;
        ((string)first["name"]!).Length.ShouldBe(80);
        ((string)first["abstract"]!).Length.ShouldBe(160);
        first["keywords"]!.AsArray().Count.ShouldBe(3);
        ((string)first["keywords"]![0]!).Length.ShouldBe(28);
    }

    [Theory]
    [InlineData("""{"@type":"LikeAction","target":{"@type":"Message","identifier":"x"}}""", true, "x")]
    [InlineData("""{"type":"https://schema.org/DislikeAction"}""", false, null)]
    [InlineData("""{"type":"https://schema.org/VoteAction","@type":"VoteAction","actionOption":"upvote"}""", true, null)]
    [InlineData("""{"@type":"VoteAction","actionOption":"downvote"}""", false, null)]
    public void A_vote_is_read_in_both_its_forms(string json, bool isLike, string? answer) =>
        VoteAction.Of(Read(json)).ShouldBe(new VoteAction(isLike, answer));

    [Theory]
    [InlineData("""{"@type":"VoteAction"}""")]
    [InlineData("""{"@type":7,"target":[]}""")]
    [InlineData("""{"type":"clientInfo"}""")]
    public void What_is_no_vote_is_none(string json) => VoteAction.Of(Read(json)).ShouldBeNull();

    private static Activity Read(string entity) =>
        SdkActivities.ToSdk(ActivityJson.Read(Encoding.UTF8.GetBytes($$"""{"type":"event","entities":[{{entity}}]}""")));

    private static JsonNode Wire(MessageEntity entity) =>
        JsonNode.Parse(ActivityJson.Write(SdkActivities.ToWire(new Activity
        {
            Type = ActivityTypes.Message,
            Entities = [entity.ToEntity()]
        })))!["entities"]![0]!;
}
