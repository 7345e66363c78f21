using System.Text.Json;

namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>Somebody who is named in the text of a message.</summary>
/// <param name="Id">The account's id; names prove nothing.</param>
/// <param name="Name">What the sender's client shows, or null.</param>
/// <param name="Text">What stands for it in the message's text, such as "&lt;at>News Bot&lt;/at>"; or null.</param>
public sealed record Mention(string? Id, string? Name, string? Text)
{
    public const string Type = "mention";

    /// <summary>The mentions of the activity, in their order; entities of other types or shapes are left out.</summary>
    public static IReadOnlyList<Mention> AllOf(Activity activity) =>
        [.. (activity.Entities ?? []).Select(Of).OfType<Mention>()];

    /// <summary>The entity as a mention, or null where it is none or names nobody.</summary>
    public static Mention? Of(Entity entity)
    {
        if (!string.Equals(entity.Type, Type, StringComparison.OrdinalIgnoreCase)
            || EntityMembers.Member(entity, "mentioned") is not { ValueKind: JsonValueKind.Object } mentioned)
            return null;
        return new(EntityMembers.Text(mentioned, "id"), EntityMembers.Text(mentioned, "name"), EntityMembers.Text(entity, "text"));
    }

    /// <summary>What stands for it in the text: <see cref="Text"/> or, where that is missing, the name in its usual tag; or null.</summary>
    internal string? Marker => !string.IsNullOrEmpty(Text) ? Text : !string.IsNullOrEmpty(Name) ? $"<at>{Name}</at>" : null;
}
