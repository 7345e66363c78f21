using System.Text.Json;
using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;

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

    internal static string? Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() : null;
}
