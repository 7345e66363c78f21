using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>
/// schema.org's Message as the root entity of a message: its sources, that a program wrote it, and how it is rated. One of a message
/// at most. Limits are those of Teams ("Bot messages with AI-generated content"); names are cut between characters as people see
/// them, lists at their end.
/// </summary>
public sealed record MessageEntity
{
    public const string Type = "https://schema.org/Message";

    /// <summary>Sources that Teams takes; its test client takes 10.</summary>
    public const int MostClaims = 20;

    public const int LongestName = 80;
    public const int LongestAbstract = 160;
    public const int MostKeywords = 3;
    public const int LongestKeyword = 28;

    private const string GeneratedContent = "AIGeneratedContent";

    /// <summary>Whether it is labelled as written by a program.</summary>
    public bool IsGenerated { get; init; } = true;

    /// <summary>In the order of their positions; those beyond <see cref="MostClaims"/> and second ones of a position are left
    /// out.</summary>
    public IReadOnlyList<MessageClaim> Claims { get; init; } = [];

    /// <summary>Names the answer in the thumbs of web chat, which come back with the rating; null for no thumbs.</summary>
    public string? RatedAs { get; init; }

    public Entity ToEntity()
    {
        var root = new JObject
        {
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            // Web chat takes only the entity with this very id.
            ["@id"] = "",
        };
        if (IsGenerated)
        {
            // The first is Teams' mark, the second web chat's.
            root["additionalType"] = new JArray(GeneratedContent);
            root["keywords"] = new JArray(GeneratedContent);
        }
        if (Claims.Count > 0)
            root["citation"] = new JArray([.. Claims.DistinctBy(claim => claim.Position).Take(MostClaims).Select(ToJson)]);
        if (RatedAs is { Length: > 0 } answer)
            root["potentialAction"] = new JArray(
                VoteAction.ToJson(VoteAction.LikeAction, answer), VoteAction.ToJson(VoteAction.DislikeAction, answer));
        return new Entity { Type = Type, Properties = root };
    }

    private static JObject ToJson(MessageClaim claim)
    {
        var document = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = GraphemeCut.Shorten(claim.Name, LongestName),
        };
        if (claim.Abstract is { Length: > 0 } summary)
            document["abstract"] = GraphemeCut.Shorten(summary, LongestAbstract);
        if (claim.Url is { Length: > 0 } url)
            document["url"] = url;
        if (claim.Text is { Length: > 0 } text)
            document["text"] = text;
        if (claim.Keywords.Count > 0)
            document["keywords"] = new JArray(
                [.. claim.Keywords.Take(MostKeywords).Select(keyword => (JToken)GraphemeCut.Shorten(keyword, LongestKeyword))]);
        return new JObject { ["@type"] = "Claim", ["position"] = claim.Position, ["appearance"] = document };
    }
}
