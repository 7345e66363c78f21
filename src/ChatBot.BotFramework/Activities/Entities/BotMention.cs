using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>
/// Somebody who is named in the text of a message. Unlike the SDK's own reader, this one does not fail on entities of any other shape.
/// </summary>
/// <param name="Id">The account's id; names prove nothing.</param>
/// <param name="Name">What the sender's client shows, or null.</param>
/// <param name="Text">What stands for it in the message's text, such as "&lt;at>News Bot&lt;/at>"; or null.</param>
internal sealed record BotMention(string? Id, string? Name, string? Text)
{
    private const string Type = "mention";

    /// <summary>The mentions of the activity, in their order; entities of other types or shapes are left out.</summary>
    public static IReadOnlyList<BotMention> AllOf(Activity activity) =>
        [.. (activity.Entities ?? []).Select(Of).OfType<BotMention>()];

    /// <summary>
    /// What stands for it in the text: <see cref="Text"/> or, where that is missing, the name in its usual tag; or null.
    /// </summary>
    public string? Marker => !string.IsNullOrEmpty(Text) ? Text : !string.IsNullOrEmpty(Name) ? $"<at>{Name}</at>" : null;

    private static BotMention? Of(Entity entity)
    {
        if (!string.Equals(entity.Type, Type, StringComparison.OrdinalIgnoreCase)
            || JsonMembers.Member(entity.Properties, "mentioned") is not JObject mentioned)
            return null;
        return new(JsonMembers.Text(mentioned, "id"), JsonMembers.Text(mentioned, "name"), JsonMembers.Text(entity.Properties, "text"));
    }
}
