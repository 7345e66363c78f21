using ChatBot.Answers.Conversations;
using ChatBot.Answers.Models.Metering;
using ChatBot.BotFramework;
using ChatBot.BotFramework.DirectLine;
using ChatBot.Host.Admin;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Storage;

namespace ChatBot.Host.Backups;

/// <summary>Every store beside the index: what a backup holds.</summary>
internal static class BackedUpStores
{
    /// <summary>What the file's name ends with, the tables, and the section of settings that may name another file.</summary>
    public static IReadOnlyList<(string Extension, StoreTables Tables, string? PathSection)> All { get; } =
    [
        (".admin.db", AdminDatabase.Kept, null),
        (".conversations.db", StoredConversations.Kept, null),
        (".feedback.db", FeedbackDatabase.Kept, null),
        (".feeds.db", StoredAddresses.Kept, null),
        (".model.db", StoredDailyTotals.Kept, null),
        (".shared.db", SharingDatabase.Kept, null),
        (".bot.db", KeptTables.Bot, BotOptions.Section),
        (".directline.db", KeptTables.DirectLine, DirectLineOptions.Section),
    ];
}
