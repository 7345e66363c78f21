using System.Text.RegularExpressions;
using ChatBot.BotFramework;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>
/// Parts a command line into settings (<c>--Index:Path=/x</c>, <c>--Index:Path /x</c>) and the verb with its own options.
/// What follows a bare <c>--</c> is never a setting.
/// </summary>
/// <param name="Settings">Keys and values in the order given.</param>
/// <param name="Rest">Everything else, in the order given.</param>
internal sealed partial record SettingArguments(IReadOnlyList<KeyValuePair<string, string?>> Settings, IReadOnlyList<string> Rest)
{
    /// <summary>Settings whose value is a path: on the command line it is relative to the current directory.</summary>
    private static readonly string[] PathKeys =
        [.. OptionsSection.SettingsOf<ChatBotSettings>().Where(setting => setting.IsPath).Select(setting => setting.Key)];

    [GeneratedRegex(@"^--(?<key>[A-Za-z][A-Za-z0-9]*(:[A-Za-z0-9_.\-]+)+)(=(?<value>.*))?$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Setting { get; }

    /// <exception cref="UsageException">A setting stands at the end without a value.</exception>
    public static SettingArguments Split(IReadOnlyList<string> arguments, string currentDirectory)
    {
        var settings = new List<KeyValuePair<string, string?>>();
        var rest = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                rest.AddRange(arguments.Skip(i));
                break;
            }

            // A question may be long: only what is short enough to be a key is matched.
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || Setting.Match(arguments[i]) is not { Success: true } match)
            {
                rest.Add(arguments[i]);
                continue;
            }

            var key = match.Groups["key"].Value;
            var value = match.Groups["value"] is { Success: true } given ? given.Value
                : i + 1 < arguments.Count ? arguments[++i]
                : throw new UsageException($"--{key} needs a value, such as --{key}=VALUE.");
            settings.Add(new(key, IsPath(key) ? Absolute(value, currentDirectory) : value));
        }

        return new SettingArguments(settings, rest);
    }

    private static bool IsPath(string key) => PathKeys.Any(path =>
        key.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (key.Length == path.Length || key[path.Length] == ':'));

    private static string Absolute(string value, string currentDirectory) =>
        value.Length == 0 ? value : string.Join(';', value.Split(';').Select(path => UserPath.Full(path, currentDirectory)));
}
