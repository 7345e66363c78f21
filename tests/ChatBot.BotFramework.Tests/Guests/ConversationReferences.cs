using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Contoso.Bots;

/// <summary>Where the bot may speak without being asked.</summary>
public sealed class ConversationReferences
{
    private readonly ConcurrentDictionary<string, ConversationReference> known = new(StringComparer.Ordinal);

    public void Keep(ConversationReference reference) => known[reference.Conversation.Id] = reference;

    public ConversationReference this[string conversation] => known[conversation];
}
