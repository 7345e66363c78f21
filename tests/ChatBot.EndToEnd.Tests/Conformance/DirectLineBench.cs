using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>The program with a secret for Direct Line, which the cases of a class share; each case has conversations of its own.</summary>
public sealed class DirectLineBench : IAsyncLifetime
{
    public const string Secret = "the-secret-of-these-tests";
    public const string Question = "What did Lavrov demand?";
    public const string Page = "https://page.example";
    public const string OtherPage = "https://other.example";

    internal ChatBotHome Home { get; } = new();

    internal ChatBotServer Server { get; private set; } = null!;

    /// <summary>Calls without a credential.</summary>
    internal DirectLineCaller Anybody => new(Server.Client, Server.Client.BaseAddress!);

    /// <summary>Calls with the secret.</summary>
    internal DirectLineCaller Owner => Anybody.With(Secret);

    public async Task InitializeAsync() => Server = await ChatBotServer.StartAsync(
        Home, $"--DirectLine:Secret={Secret}", $"--DirectLine:AllowedOrigins={Page};{OtherPage}", "--DirectLine:KeepAlive=00:00:01");

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Home.Dispose();
    }

    /// <summary>A conversation that has been greeted, and its socket behind the greeting.</summary>
    internal async Task<(DirectLineConversation Conversation, DirectLineSocket Socket)> ConverseAsync()
    {
        var conversation = await Owner.BeginAsync();
        var socket = await conversation.OpenAsync();
        await socket.NextAsync("message");
        return (conversation, socket);
    }

    /// <summary>The same token as the host would have written it at another time, signed with the host's own key.</summary>
    internal string Outdated(string token)
    {
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(new JsonWebToken(token).EncodedPayload))!;
        payload["exp"] = DateTimeOffset.UtcNow.AddSeconds(-1).ToUnixTimeSeconds();
        return new JsonWebTokenHandler().CreateToken(
            payload.ToJsonString(), new SigningCredentials(new SymmetricSecurityKey(SigningKey()), SecurityAlgorithms.HmacSha256));
    }

    internal static string? Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    private byte[] SigningKey()
    {
        using var connection = new SqliteConnection($"Data Source={Path.ChangeExtension(Home.IndexPath, ".directline.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM keys";
        return (byte[])command.ExecuteScalar()!;
    }
}
