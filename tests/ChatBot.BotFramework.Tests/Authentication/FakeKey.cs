using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.BotFramework.Tests.Authentication;

/// <summary>An RSA key of an issuer of tokens, with the channels it is endorsed for.</summary>
internal sealed class FakeKey(string id, params string[]? endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    /// <summary>The public key as a DER structure, which forgers use as the secret of HS256.</summary>
    public byte[] PublicKey => rsa.ExportSubjectPublicKeyInfo();

    /// <summary>As it stands in a set of keys.</summary>
    public JsonObject ToJson()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements is not null)
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        return json;
    }

    /// <summary>A token in compact form.</summary>
    /// <param name="algorithm">RS256, RS512, HS256 with the public key, or none; whatever else is signed like RS256.</param>
    public string Sign(JsonObject claims, string algorithm = "RS256", Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["alg"] = algorithm, ["kid"] = id, ["typ"] = "JWT" };
        header?.Invoke(head);
        var signed = $"{Encode(head)}.{Encode(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(PublicKey, bytes),
            "RS512" => rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => rsa.Dispose();

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
