using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Tests;

/// <summary>A bot that does what the test wrote down.</summary>
internal sealed class ScriptedBot(BotScript script) : ActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        script.Turns.Enqueue(turn);
        return base.OnTurnAsync(turn, cancellationToken);
    }

    protected override Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken) => script.OnMessage(turn, cancellationToken);

    protected override Task<InvokeResponse> OnInvokeAsync(ITurnContext turn, CancellationToken cancellationToken) => script.OnInvoke(turn, cancellationToken);

    protected override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync("Welcome " + string.Join(", ", members.Select(member => member.Id)), cancellationToken);
}
