using ChatBot.BotFramework;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>
/// Sections that no part of the product reads. Who wrote one for this program is told so; of the environment, which belongs to everybody,
/// only what looks like a misspelt section of ours stops the start.
/// </summary>
internal static class UnknownSections
{
    private static readonly string[] Known = [.. OptionsSection.NamesOf<ChatBotSettings>(), LoggingRules.Section];

    // The others stand in no section.
    private static readonly string[] Sections =
        [.. Known.Except(OptionsSection.SettingsOf<ChatBotSettings>().Select(setting => setting.Key))];

    /// <exception cref="SettingException">There is one.</exception>
    public static void Refuse(SettingSources sources)
    {
        foreach (var section in sources.Written.GetChildren())
        {
            if (!IsKnown(section.Key))
                throw new SettingException(Named(section), $"is not a setting; there are the sections {string.Join(", ", Sections)}.");
            if (Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase) && section.Value is { Length: > 0 } value)
                throw new SettingException(section.Key, $"is '{Terminals.SafeText.OnOneLine(value)}'; it is a section of settings.");
        }
        foreach (var section in Foreign(sources))
            if (Sections.FirstOrDefault(known => IsNear(section.Key, known)) is { } meant)
                throw new SettingException(Named(section), $"is not a setting; the section is {meant}.");
    }

    /// <summary>What of the environment looks like a setting of a .NET program, and is none of ours.</summary>
    public static IEnumerable<string> Notes(SettingSources sources) =>
        from section in Foreign(sources)
        where char.IsAsciiLetterUpper(section.Key[0]) && section.Key.Any(char.IsAsciiLetterLower)
        select $"{Named(section)} of the environment is no setting of this program";

    private static IEnumerable<IConfigurationSection> Foreign(SettingSources sources) =>
        sources.Environment.GetChildren().Where(section => section.Key.Length > 0 && section.GetChildren().Any() && !IsKnown(section.Key));

    // What an editor checks a settings file by is no setting.
    private static bool IsKnown(string name) => name is "$schema" || Known.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Named(IConfigurationSection section) =>
        Terminals.SafeText.OnOneLine(section.GetChildren().FirstOrDefault()?.Path ?? section.Path);

    /// <summary>One slip in a short name, two in a longer one.</summary>
    private static bool IsNear(string written, string known) =>
        Math.Abs(written.Length - known.Length) <= 2
        && Slips(written.ToUpperInvariant(), known.ToUpperInvariant()) <= (known.Length <= 5 ? 1 : 2);

    /// <summary>Letters left out, put in, taken for others or swapped with the next.</summary>
    private static int Slips(string a, string b)
    {
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
                slips[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(
                        Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
                        i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
                            ? Math.Min(slips[i - 2, j - 2] + 1, slips[i - 1, j - 1] + 1)
                            : slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return slips[a.Length, b.Length];
    }
}
