using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Chat.Texts;

namespace ChatBot.Host.Chat.Replies;

/// <summary>
/// The entity of a message that tells a client its sources, that a program wrote it, and how it is rated: schema.org's Message, as
/// Teams ("Bot messages with AI-generated content") and Web Chat 4.18 read it.
/// </summary>
internal sealed class CitationEntity
{
    /// <summary>Longest name of a source, in characters; longer ones are refused by Teams.</summary>
    public const int LongestName = 80;

    /// <summary>Longest abstract of a source, in characters.</summary>
    public const int LongestAbstract = 160;

    private const string MessageType = "https://schema.org/Message";

    private readonly JsonObject root = new()
    {
        ["@type"] = "Message",
        ["@context"] = "https://schema.org",
        // Web Chat takes only the entity with this very id.
        ["@id"] = "",
        ["additionalType"] = new JsonArray("AIGeneratedContent"),
    };

    /// <param name="text">What a source shows where it has no address; null for nothing.</param>
    public CitationEntity Cite(Citation citation, string? url, string? text = null)
    {
        var document = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(citation),
            ["abstract"] = Shortened.To(LongestAbstract, citation.Quote),
        };
        if (url is not null)
            document["url"] = url;
        if (text is not null)
            document["text"] = text;
        if (root["citation"] is not JsonArray claims)
            root["citation"] = claims = [];
        claims.Add((JsonNode)new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = document });
        return this;
    }

    /// <summary>What Web Chat knows a program's words by.</summary>
    public CitationEntity WithKeyword()
    {
        root["keywords"] = new JsonArray("AIGeneratedContent");
        return this;
    }

    /// <summary>Thumbs, each of which names the answer that it rates.</summary>
    public CitationEntity RatedAs(Guid answer)
    {
        root["potentialAction"] = new JsonArray(Action("LikeAction", answer), Action("DislikeAction", answer));
        return this;
    }

    public Entity ToEntity() => new()
    {
        Type = MessageType,
        Properties = root.ToDictionary(member => member.Key, member => JsonSerializer.SerializeToElement(member.Value)),
    };

    private static JsonObject Action(string type, Guid answer) => new()
    {
        ["@type"] = type,
        ["actionStatus"] = "PotentialActionStatus",
        ["target"] = new JsonObject { ["@type"] = "Message", ["identifier"] = answer.ToString() },
    };

    private static string Name(Citation citation) =>
        Shortened.To(LongestName, citation.Title) is { Length: > 0 } title ? title : Shortened.To(LongestName, citation.ArticleId);
}
