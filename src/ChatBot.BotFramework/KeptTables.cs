using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.Storage;

namespace ChatBot.BotFramework;

/// <summary>The tables of what a bot keeps, for who copies them from one store to another.</summary>
public static class KeptTables
{
    /// <summary>Of "Bot:StorePath".</summary>
    public static StoreTables Bot => BotDatabase.Kept;

    /// <summary>Of "DirectLine:StorePath".</summary>
    public static StoreTables DirectLine => StoreSchema.All;
}
