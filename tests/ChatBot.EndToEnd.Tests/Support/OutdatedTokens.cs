using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>Tokens of Direct Line as they are after a while, signed with the host's own key.</summary>
internal static class OutdatedTokens
{
    /// <summary>The same token as the host would have written it at another time.</summary>
    public static string Outdated(this ChatBotHome home, string token)
    {
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(new JsonWebToken(token).EncodedPayload))!;
        payload["exp"] = DateTimeOffset.UtcNow.AddSeconds(-1).ToUnixTimeSeconds();
        return new JsonWebTokenHandler().CreateToken(
            payload.ToJsonString(), new SigningCredentials(new SymmetricSecurityKey(SigningKey(home)), SecurityAlgorithms.HmacSha256));
    }

    private static byte[] SigningKey(ChatBotHome home)
    {
        using var connection =
            new SqliteConnection($"Data Source={Path.ChangeExtension(home.IndexPath, ".directline.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM keys";
        return (byte[])command.ExecuteScalar()!;
    }
}
