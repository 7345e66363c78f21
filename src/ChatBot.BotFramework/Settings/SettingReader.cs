using Microsoft.Extensions.Configuration;

namespace ChatBot.BotFramework.Settings;

/// <summary>Reads one setting from where it stands in the configuration.</summary>
internal static class SettingReader
{
    /// <exception cref="SettingException">What stands there is no value for it.</exception>
    public static void Read(IConfigurationSection place, Setting setting, object options, string? pathsFrom)
    {
        if (setting.IsList)
        {
            if (Texts(place, setting) is { } texts)
                setting.SetList(options, [.. texts.Select(text => ValueOf(text, setting, pathsFrom)).Distinct()]);
            return;
        }
        if (place.GetChildren().Any())
            throw new SettingException(setting.Key, $"holds settings of its own; write one value: {setting.Allowed}.");
        if (place.Value is not { } given)
            return;
        var text = setting.IsVerbatim ? given : given.Trim();
        setting.Set(options, text.Length == 0 && setting.MayBeNone ? null : ValueOf(text, setting, pathsFrom));
    }

    private static object ValueOf(string text, Setting setting, string? pathsFrom)
    {
        var value = setting.Read(text) ?? throw setting.Refuse(text);
        return setting.IsPath && pathsFrom is not null ? UserPath.Full(text, pathsFrom) : value;
    }

    /// <summary>The elements of a list, without empty ones; null where it is not set.</summary>
    private static IEnumerable<string>? Texts(IConfigurationSection place, Setting setting)
    {
        if (place.Value is { Length: > 0 } whole)
            return Given(whole.Split(';'));
        var elements = place.GetChildren().OrderBy(element => element.Key, ConfigurationKeyComparer.Instance).ToList();
        foreach (var element in elements)
        {
            if (!element.Key.All(char.IsAsciiDigit))
                throw new SettingException($"{setting.Key}:{Setting.Shown(element.Key)}",
                    $"is not a setting; the elements of {setting.Key} are numbered from 0.");
            if (element.GetChildren().Any())
                throw new SettingException($"{setting.Key}:{element.Key}",
                    $"holds settings of its own; write one value: {setting.Allowed}.");
        }
        // An empty list of a settings file is an empty text.
        return elements.Count > 0 || place.Value is not null ? Given(elements.Select(element => element.Value)) : null;
    }

    private static IEnumerable<string> Given(IEnumerable<string?> texts) =>
        texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim());
}
