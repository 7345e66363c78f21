using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Contoso.Bots;

/// <summary>
/// A bot as the SDK's documentation teaches to write one, for whatever host: it counts what was said in a conversation, remembers what
/// somebody is called, and keeps where it may speak without being asked. Nothing of this host is in it.
/// </summary>
public sealed class GuestBot(ConversationState conversationState, UserState userState, ConversationReferences references) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        references.Keep(turnContext.Activity.GetConversationReference());
        var counter = await conversationState.CreateProperty<Counter>("counter")
            .GetAsync(turnContext, () => new Counter(), cancellationToken);
        var guest = await userState.CreateProperty<Guest>("guest").GetAsync(turnContext, () => new Guest(), cancellationToken);
        counter.Messages++;
        if (turnContext.Activity.Text.StartsWith("I am ", StringComparison.Ordinal))
            guest.Name = turnContext.Activity.Text["I am ".Length..];
        await turnContext.SendActivityAsync(MessageFactory.Text($"{counter.Messages} from {guest.Name ?? "somebody"}"), cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded.Where(member => member.Id != turnContext.Activity.Recipient.Id))
            await turnContext.SendActivityAsync(MessageFactory.Text($"Hello {member.Id}"), cancellationToken);
    }

    private sealed class Counter
    {
        public int Messages { get; set; }
    }

    private sealed class Guest
    {
        public string? Name { get; set; }
    }
}
