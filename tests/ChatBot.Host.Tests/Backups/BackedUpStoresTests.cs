using System.Reflection;
using ChatBot.Answers.Conversations;
using ChatBot.BotFramework;
using ChatBot.Host.Backups;
using ChatBot.Storage;

namespace ChatBot.Host.Tests.Backups;

public sealed class BackedUpStoresTests
{
    [Fact]
    public void Whatever_is_kept_is_in_a_backup()
    {
        var parts = new[] { typeof(StoredConversations), typeof(KeptTables), typeof(BackedUpStores) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(StoreTables))
            .Select(property => ((StoreTables)property.GetValue(null)!).Part)
            .Distinct().ToList();

        parts.Count.ShouldBeGreaterThan(5);
        parts.Except(BackedUpStores.All.Select(store => store.Tables.Part)).ShouldBeEmpty();
    }
}
