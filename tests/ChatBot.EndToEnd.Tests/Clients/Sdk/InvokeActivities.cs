using System.Text.Json.Nodes;
using static ChatBot.EndToEnd.Tests.Clients.Sdk.PeerRequests;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Invokes, whose HTTP status is the answer.</summary>
internal static class InvokeActivities
{
    public static IEnumerable<PeerCase> Cases =>
    [
        Invoke("invoke-unknown", "an unknown name", "nobody/knows", new JsonObject()),
        Invoke("invoke-card", "a card's action", "adaptiveCard/action", Card("Action.Execute")),
        Invoke("invoke-card-expect-replies", "a card's action that expects replies", "adaptiveCard/action", Card("Action.Execute"),
            a => a["deliveryMode"] = "expectReplies"),
        Invoke("invoke-card-without-value", "a card's action without value", "adaptiveCard/action", null),
        Invoke("invoke-card-wrong-value", "a card's action whose value is text", "adaptiveCard/action", "go")
            .Differs(Reasons.SdkThrows),
        Invoke("invoke-card-without-action", "a card's value without action", "adaptiveCard/action",
            new JsonObject { ["trigger"] = "manual" })
            .Differs(Reasons.SdkThrows),
        Invoke("invoke-card-submit", "a card's action of another type", "adaptiveCard/action", Card("Action.Submit")),
        Invoke("invoke-feedback", "Teams' feedback", "message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{\"feedbackText\":\"nice\"}" },
        })
            .Differs("The SDK's plain handler knows nothing of Teams' feedback and says 501; ours keeps the rating, which is what Teams "
            + "sends it for: 200."),
        Invoke("invoke-fetch-task", "Teams asks for a form of feedback", "message/fetchTask", new JsonObject()),
        Invoke("invoke-task-fetch", "a dialog is opened", "task/fetch", new JsonObject()),
        Invoke("invoke-task-submit", "a dialog is submitted", "task/submit", new JsonObject()),
        Invoke("invoke-search", "a message extension's query", "composeExtension/query", new JsonObject()),
        Invoke("invoke-sign-in", "a sign-in's state", "signin/verifyState", new JsonObject { ["state"] = "x" }),
        Invoke("invoke-token-exchange", "a sign-in's token", "signin/tokenExchange", new JsonObject { ["id"] = "x", ["token"] = "y" }),
        Invoke("invoke-file-consent", "consent to a file", "fileConsent/invoke", new JsonObject { ["action"] = "accept" }),
        Invoke("invoke-health-check", "the SDK's own health check", "healthCheck", null),
        Invoke("invoke-expect-replies", "an unknown name that expects replies", "nobody/knows", null,
            a => a["deliveryMode"] = "expectReplies")
            .Differs("The SDK answers 200 and leaves the invoke's status out of what it returns; ours, like the newer Agents SDK, "
            + "answers with the invoke's own status: 501."),
        Invoke("invoke-without-name", "an invoke without name", null, new JsonObject()).Differs(Reasons.Required),
        Invoke("invoke-deep-value", "a value 60 levels deep", "nobody/knows", JsonNode.Parse(new string('[', 60) + new string(']', 60))),
    ];

    private static PeerCase Invoke(string id, string description, string? name, JsonNode? value, Action<JsonObject>? change = null) =>
        Activity(id, description, "invoke", a =>
        {
            if (name is not null)
                a["name"] = name;
            if (value is not null)
                a["value"] = value.DeepClone();
            change?.Invoke(a);
        });

    private static JsonObject Card(string type) =>
        new() { ["action"] = new JsonObject { ["type"] = type, ["verb"] = "help", ["data"] = new JsonObject() }, ["trigger"] = "manual" };
}
