using ChatBot.BotFramework.Settings;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary>What every verb stands in: its terminal, and the settings given beside its own options.</summary>
internal sealed record VerbContext(
    Terminal Terminal, string ContentRoot, IReadOnlyList<KeyValuePair<string, string?>> CommandLineSettings)
{
    /// <exception cref="SettingException">A setting cannot work.</exception>
    public ChatBotSettings LoadSettings() => ChatBotSettings.Load(ContentRoot, CommandLineSettings, SettingSources.OfProcess());
}
