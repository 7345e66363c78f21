using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Host.Branding;

namespace ChatBot.Host.TeamsApp;

/// <summary>What tells Teams of the bot: an app manifest of version 1.22.</summary>
internal static class TeamsManifest
{
    private const string Version = "1.22";

    private static readonly JsonSerializerOptions Written =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 JSON of the manifest.</summary>
    /// <param name="appId">App id of the Azure Bot registration, which is the app's id in Teams too.</param>
    /// <param name="domain">Host name at which the bot is reached.</param>
    /// <param name="brand">Gives the name and the colour.</param>
    public static byte[] Write(Guid appId, string domain, Brand brand)
    {
        var site = $"https://{domain}/";
        var manifest = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = Version,
            // Teams takes an upload for an update of the app where this has grown.
            ["version"] = ProductVersion.Number,
            ["id"] = appId.ToString(),
            ["developer"] = new JsonObject
            {
                ["name"] = brand.Name,
                ["websiteUrl"] = site,
                ["privacyUrl"] = site,
                ["termsOfUseUrl"] = site,
            },
            ["name"] = new JsonObject { ["short"] = brand.Name, ["full"] = brand.Name },
            ["description"] = new JsonObject
            {
                ["short"] = "Answers questions from news articles and quotes its sources.",
                ["full"] = "Ask about the articles it holds. It answers from what they say, names the source of every sentence, and "
                    + "says so where they hold no answer.",
            },
            ["icons"] = new JsonObject { ["color"] = "color.png", ["outline"] = "outline.png" },
            ["accentColor"] = brand.Accent.ToString(),
            ["bots"] = new JsonArray(Bot(appId)),
            ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
            ["validDomains"] = new JsonArray(domain),
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Written), (byte)'\n'];
    }

    private static JsonObject Bot(Guid appId) => new()
    {
        ["botId"] = appId.ToString(),
        ["scopes"] = Scopes("personal", "team", "groupChat"),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        // In a group the command stands behind the mention that Teams puts before it.
        ["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = Scopes("personal", "team", "groupChat"),
            ["commands"] = new JsonArray(
                Command("Suggest questions", "Questions that the articles answer"),
                Command("Help", "What this bot does and how to ask it")),
        }),
    };

    private static JsonArray Scopes(params ReadOnlySpan<string> scopes) => [.. scopes];

    private static JsonObject Command(string title, string description) => new() { ["title"] = title, ["description"] = description };
}
