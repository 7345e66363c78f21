using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Logging</c> is the framework's own, for each of its providers too; what level is logged is checked, for a wrong one
/// would stop it without a word of the key.</summary>
internal static class LoggingRules
{
    public const string Section = "Logging";

    private const string Levels = "LogLevel";

    /// <exception cref="SettingException">A level is none.</exception>
    public static void Check(IConfiguration configuration)
    {
        var logging = configuration.GetSection(Section);
        foreach (var levels in logging.GetChildren().Select(provider => provider.GetSection(Levels)).Append(logging.GetSection(Levels)))
            foreach (var level in levels.GetChildren())
                if (!Enum.GetNames<LogLevel>().Contains(level.Value, StringComparer.OrdinalIgnoreCase))
                    throw new SettingException(level.Path,
                        $"is '{Terminals.SafeText.OnOneLine(level.Value ?? "")}'; write {string.Join(" or ", Enum.GetNames<LogLevel>())}.");
    }
}
