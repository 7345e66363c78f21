using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>The RSA keys of an issuer as they were fetched at one time.</summary>
internal sealed class KeySet
{
    private readonly Dictionary<string, SigningKey> byId = new(StringComparer.Ordinal);

    /// <param name="fetchedAt">In the clock's timestamps.</param>
    public KeySet(JsonWebKeySet keys, long fetchedAt)
    {
        FetchedAt = fetchedAt;
        foreach (var key in keys.Keys.Where(IsForSigning))
            byId.TryAdd(key.Kid, new SigningKey(key));
    }

    public long FetchedAt { get; }

    public int Count => byId.Count;

    public SigningKey? Find(string id) => byId.GetValueOrDefault(id);

    private static bool IsForSigning(JsonWebKey key) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig } && !string.IsNullOrEmpty(key.Kid);
}
