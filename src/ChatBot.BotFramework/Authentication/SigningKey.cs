using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>A key that signs tokens, and the channels that it may sign for.</summary>
internal sealed class SigningKey
{
    private readonly HashSet<string> endorsements;

    public SigningKey(JsonWebKey key)
    {
        Key = key;
        endorsements = key.AdditionalData.TryGetValue("endorsements", out var found)
            && found is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
    }

    public SecurityKey Key { get; }

    /// <summary>Whether tokens of this key may speak for a channel; compared exactly. A key without endorsements speaks for none.</summary>
    public bool IsEndorsedFor(string channelId) => endorsements.Contains(channelId);
}
