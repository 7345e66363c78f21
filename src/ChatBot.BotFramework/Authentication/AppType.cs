namespace ChatBot.BotFramework.Authentication;

/// <summary>How the app of an Azure Bot is registered.</summary>
internal enum AppType
{
    SingleTenant,
    MultiTenant,
    UserAssignedMsi,
}
