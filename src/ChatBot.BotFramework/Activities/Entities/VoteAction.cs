using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>A thumb that somebody pressed in web chat: the action of the rated message, sent back as an entity.</summary>
/// <param name="IsLike">Up or down; null where the action is neither.</param>
/// <param name="Answer">The rated answer's name, from <see cref="MessageEntity.RatedAs"/>; null where the action names none.</param>
public sealed record VoteAction(bool? IsLike, string? Answer)
{
    internal const string LikeAction = "LikeAction";
    internal const string DislikeAction = "DislikeAction";

    /// <summary>The first vote among the activity's entities, or null.</summary>
    public static VoteAction? Of(Activity activity) => activity.Entities?.Select(Of).FirstOrDefault(vote => vote is not null);

    /// <summary>The entity as a vote, or null where it is something else.</summary>
    public static VoteAction? Of(Entity entity)
    {
        var kind = JsonMembers.Text(entity.Properties, "@type") ?? entity.Type?.Split('/')[^1];
        bool? isLike = kind switch
        {
            LikeAction => true,
            DislikeAction => false,
            "VoteAction" => JsonMembers.Text(entity.Properties, "actionOption") switch { "upvote" => true, "downvote" => false, _ => null },
            _ => null,
        };
        var answer = JsonMembers.Text(JsonMembers.Member(entity.Properties, "target"), "identifier");
        return isLike is null && answer is null ? null : new(isLike, answer);
    }

    internal static JObject ToJson(string type, string answer) => new JObject
    {
        ["@type"] = type,
        ["actionStatus"] = "PotentialActionStatus",
        ["target"] = new JObject { ["@type"] = "Message", ["identifier"] = answer },
    };
}
