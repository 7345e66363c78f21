namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>Tests that share one browser and one running program.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Site>
{
    public const string Name = "browser";
}
