using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Contoso.Bots;

/// <summary>Says something that nobody asked for.</summary>
public sealed class Announcer(BotAdapter adapter)
{
    public Task SayAsync(ConversationReference where, string text, CancellationToken cancellationToken = default) =>
        adapter.ContinueConversationAsync("app-id", where, (turn, token) => turn.SendActivityAsync(MessageFactory.Text(text), token),
            cancellationToken);
}
