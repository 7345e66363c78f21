using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace ChatBot.BotFramework.Settings;

/// <summary>What a configuration may set of an options type: its settings by name, and the sections in it.</summary>
internal sealed class OptionsMembers
{
    private static readonly ConcurrentDictionary<(Type, string), OptionsMembers> Known = [];

    private OptionsMembers(Type type, string path)
    {
        // Defaults are those of an instance that nobody has touched.
        var fresh = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0))
        {
            var name = property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name;
            var isShared = property.GetCustomAttribute<SharesSectionAttribute>() is not null;
            if (IsSection(property))
                Sections.Add(new(name, property, isShared, Of(property.PropertyType, isShared ? path : Below(path, name))));
            else if (property.GetSetMethod() is not null || IsOpenList(property.PropertyType))
                Settings.Add(name, new Setting(Below(path, name), property, fresh));
        }
    }

    public Dictionary<string, Setting> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<OptionsSectionMember> Sections { get; } = [];

    /// <summary>Names that may stand in the section, in the order of the type.</summary>
    public IEnumerable<string> Names =>
    [
        .. Settings.Keys, .. Sections.Where(section => !section.IsShared).Select(section => section.Name),
        .. Sections.Where(section => section.IsShared).SelectMany(section => section.Members.Names),
    ];

    /// <summary>All settings, those in sections included.</summary>
    public IEnumerable<Setting> All => Settings.Values.Concat(Sections.SelectMany(section => section.Members.All));

    /// <param name="type">With a constructor without parameters.</param>
    /// <param name="path">Key of the section; empty for the whole configuration.</param>
    public static OptionsMembers Of(Type type, string path) => Known.GetOrAdd((type, path), static known => new(known.Item1, known.Item2));

    public static string Below(string path, string name) => path.Length == 0 ? name : ConfigurationPath.Combine(path, name);

    private static bool IsOpenList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    private static bool IsSection(PropertyInfo property) =>
        property.PropertyType is { IsClass: true } type && Setting.ElementOf(type) is null
        && type.GetConstructor(Type.EmptyTypes) is not null;
}

/// <summary>A property that holds options of a section of its own, or, where it is shared, further settings of the same section.</summary>
internal sealed record OptionsSectionMember(string Name, PropertyInfo Property, bool IsShared, OptionsMembers Members);
