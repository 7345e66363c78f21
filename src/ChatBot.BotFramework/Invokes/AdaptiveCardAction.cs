using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Invokes;

/// <summary>A button of an Adaptive Card that was pressed ("Action.Execute").</summary>
/// <param name="Verb">What the card's author named the action; null where it has no name.</param>
/// <param name="Data">What the card sends with it, inputs included; any JSON, null where there is none.</param>
public sealed record AdaptiveCardAction(string? Verb, JsonElement? Data)
{
    private const string Execute = "Action.Execute";

    /// <summary>The card's own id of the action.</summary>
    public string? Id { get; init; }

    /// <summary>"manual" where a person pressed it, "automatic" for a refresh.</summary>
    public string? Trigger { get; init; }

    /// <summary>Reads the value of an adaptiveCard/action invoke.</summary>
    /// <param name="refusal">What to answer where it is none: 400 with an error that names the problem, as the official SDKs do.</param>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out AdaptiveCardAction? action, [NotNullWhen(false)] out InvokeResponse? refusal)
    {
        action = null;
        refusal = null;
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
            refusal = AdaptiveCardResponse.Error(400, "BadRequest", "The value of an adaptiveCard/action must be an object.");
        else if (EntityMembers.Member(value, "action") is not { ValueKind: JsonValueKind.Object } pressed)
            refusal = AdaptiveCardResponse.Error(400, "BadRequest", "The value of an adaptiveCard/action needs an action.");
        else if (EntityMembers.Text(pressed, "type") != Execute)
            refusal = AdaptiveCardResponse.Error(400, "NotSupported", $"The action's type must be {Execute}.");
        else
            action = new(EntityMembers.Text(pressed, "verb"), EntityMembers.Member(pressed, "data"))
            {
                Id = EntityMembers.Text(pressed, "id"),
                Trigger = EntityMembers.Text(value, "trigger"),
            };
        return action is not null;
    }
}
