using ChatBot.BotFramework.Settings;
using Microsoft.Extensions.Configuration;

namespace ChatBot.BotFramework;

/// <summary>
/// Reads options from a section of the configuration and refuses what they would not take: a misspelt key that were left out in
/// silence could leave the bot open to everybody. What an options type takes, its properties and their attributes say
/// (<see cref="Setting"/>).
/// </summary>
public static class OptionsSection
{
    /// <summary>Sets what the section and those in it set. A list is one in the configuration, or one value with semicolons.</summary>
    /// <param name="section">A section, or a whole configuration, which may hold other things beside the sections that the options
    /// know.</param>
    /// <param name="options">What is set.</param>
    /// <param name="pathsFrom">Where relative paths start; null leaves them as they are.</param>
    /// <exception cref="SettingException">A key is unknown or a value is unfit; the one line names the key, the value and what is
    /// allowed.</exception>
    public static void Bind<T>(IConfiguration section, T options, string? pathsFrom = null) where T : class
    {
        var path = (section as IConfigurationSection)?.Path ?? "";
        BindMembers(section, path, options, OptionsMembers.Of(typeof(T), path), pathsFrom);
    }

    /// <summary>All settings of an options type, those in its sections included.</summary>
    /// <param name="path">Key of the section that it is read from; empty for a whole configuration.</param>
    public static IReadOnlyList<Setting> SettingsOf<T>(string path = "") where T : class, new() =>
        [.. OptionsMembers.Of(typeof(T), path).All];

    /// <summary>Names that may stand in the section, or in the whole configuration.</summary>
    public static IReadOnlyList<string> NamesOf<T>(string path = "") where T : class, new() =>
        [.. OptionsMembers.Of(typeof(T), path).Names];

    /// <summary>What is wrong with the values that options have, however they came there.</summary>
    /// <param name="path">Key of the section that names them.</param>
    internal static IEnumerable<SettingException> ProblemsOf(string path, object options) =>
        ProblemsOf(options, OptionsMembers.Of(options.GetType(), path));

    private static IEnumerable<SettingException> ProblemsOf(object options, OptionsMembers members) =>
    [
        .. members.Settings.Values.Select(setting => setting.ProblemOf(options)).OfType<SettingException>(),
        .. members.Sections.SelectMany(section => ProblemsOf(section.Property.GetValue(options)!, section.Members)),
    ];

    private static void BindMembers(IConfiguration section, string path, object options, OptionsMembers members, string? pathsFrom)
    {
        if (path.Length > 0)
            RefuseUnknown(section, path, members);
        SetMembers(section, options, members, pathsFrom);
    }

    private static void SetMembers(IConfiguration section, object options, OptionsMembers members, string? pathsFrom)
    {
        foreach (var (name, setting) in members.Settings)
            SettingReader.Read(section.GetSection(name), setting, options, pathsFrom);
        foreach (var inner in members.Sections)
        {
            var part = inner.Property.GetValue(options) ?? throw new InvalidOperationException($"{inner.Property.Name} has no options.");
            if (inner.IsShared)
                SetMembers(section, part, inner.Members, pathsFrom);
            else
                BindMembers(section.GetSection(inner.Name), ((IConfigurationSection)section.GetSection(inner.Name)).Path, part,
                    inner.Members, pathsFrom);
        }
    }

    private static void RefuseUnknown(IConfiguration section, string path, OptionsMembers members)
    {
        var names = members.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A whole configuration holds the environment too, where "BOT" may be anybody's.
        if (section is IConfigurationSection { Value: { Length: > 0 } value }
            && path.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal))
            throw new SettingException(path, $"is '{Setting.Shown(value)}'; it is a section with {string.Join(", ", members.Names)}.");
        foreach (var child in section.GetChildren())
            if (!names.Contains(child.Key))
                throw new SettingException($"{path}:{Setting.Shown(child.Key)}",
                    $"is not a setting; {path} has {string.Join(", ", members.Names)}.");
    }
}
