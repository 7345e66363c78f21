using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ChatBot.Host.Settings;

/// <summary>
/// Reads settings by key and refuses what cannot work. Remembers which keys it was asked for, so that a misspelt one is found.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration, string contentRoot)
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly Dictionary<string, HashSet<string>> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The trimmed text of a setting; null where it is missing or empty.</summary>
    public string? Text(string key) => Value(key)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>One of the given names, whatever their case.</summary>
    public T Choice<T>(string key, T fallback) where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return fallback;
        // Enum.TryParse takes numbers too: "7" is not the name of anything.
        if (char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
            return value;
        throw new SettingException(key, $"is '{Shown(text)}'; use {string.Join(" or ", Enum.GetNames<T>())}.");
    }

    /// <summary>A full path; relative ones start at the content root, <c>~/</c> at the user's home.</summary>
    public string? Path(string key) => Text(key) is { } path ? FullPath(path, contentRoot) : null;

    /// <summary>A list of full paths: either <c>Key:0</c>, <c>Key:1</c>, … or one value with semicolons, which then stands for the whole list.</summary>
    public IReadOnlyList<string> Paths(string key, IReadOnlyList<string> fallback) =>
        [.. Texts(key, fallback).Select(path => FullPath(path, contentRoot)).Distinct()];

    /// <summary>A list of texts, written like one of <see cref="Paths"/>; trimmed, without empty ones.</summary>
    public IReadOnlyList<string> Texts(string key, IReadOnlyList<string> fallback)
    {
        var section = configuration.GetSection(key);
        IEnumerable<string?> texts = Text(key) is { } whole ? whole.Split(';')
            : section.Exists() ? section.GetChildren().OrderBy(child => child.Key, ConfigurationKeyComparer.Instance).Select(child => child.Value)
            : fallback;
        return [.. texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim())];
    }

    /// <summary>A positive time span, no longer than a timer can wait, written as hh:mm:ss.</summary>
    public TimeSpan Duration(string key, TimeSpan fallback)
    {
        if (Text(key) is not { } text)
            return fallback;
        // A bare number would be read as days; nobody means that.
        if (text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value > TimeSpan.Zero && value <= LongestTimer)
            return value;
        throw new SettingException(key, $"is '{Shown(text)}'; write a time above zero and below 25 days as hh:mm:ss, such as {fallback:c}.");
    }

    /// <summary>The same, or zero, which turns off what it is for.</summary>
    public TimeSpan DurationOrZero(string key, TimeSpan fallback) =>
        Text(key) is { } text && text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value == TimeSpan.Zero
            ? value
            : Duration(key, fallback);

    /// <summary>An absolute http or https address.</summary>
    public Uri? Url(string key) =>
        Text(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new SettingException(key, $"is '{Shown(text)}'; write an address that begins with http:// or https://.");

    public bool Flag(string key, bool fallback) =>
        Text(key) is not { } text ? fallback
        : bool.TryParse(text, out var value) ? value
        : throw new SettingException(key, $"is '{Shown(text)}'; use true or false.");

    /// <summary>
    /// The options of another part of the product, with what a section sets of them. The section may hold other settings too.
    /// </summary>
    public T Options<T>(string section) where T : class, new()
    {
        var names = typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToList();
        Known(section).UnionWith(names);
        var given = configuration.GetSection(section).GetChildren().Where(child => names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        if (given.Count == 0)
            return new T();

        foreach (var child in given)
            Check<T>(section, child);
        var options = configuration.GetSection(section).Get<T>()!;
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
            throw new SettingException($"{section}:{faults[0].MemberNames.First()}", $"cannot be used: {faults[0].ErrorMessage}");
        return options;
    }

    /// <summary>Refuses keys that stand in a section that was read but that nothing asked for: they are misspelt.</summary>
    public void RefuseUnknown()
    {
        foreach (var (section, keys) in asked)
            foreach (var child in configuration.GetSection(section).GetChildren())
                if (!keys.Contains(child.Key))
                    throw new SettingException($"{section}:{Shown(child.Key)}", $"is not a setting; {section} has {string.Join(", ", keys)}.");
    }

    public static string FullPath(string path, string relativeTo) =>
        path.StartsWith("~/", StringComparison.Ordinal)
            ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
            : System.IO.Path.GetFullPath(path, relativeTo);

    private string? Value(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        Known(key[..colon]).Add(key[(colon + 1)..]);
        return configuration[key];
    }

    private HashSet<string> Known(string section)
    {
        if (!asked.TryGetValue(section, out var keys))
            asked.Add(section, keys = new(StringComparer.OrdinalIgnoreCase));
        return keys;
    }

    private static void Check<T>(string section, IConfigurationSection child)
    {
        var type = typeof(T).GetProperties().First(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)).PropertyType;
        if (child.Value is null || type == typeof(string))
            return;
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(child.Value);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException)
        {
            throw new SettingException($"{section}:{child.Key}", $"is '{Shown(child.Value)}', which is no value for it.");
        }
    }

    /// <summary>A value as it may stand in a message: short and on one line.</summary>
    private static string Shown(string value) =>
        Terminals.SafeText.OnOneLine(value.Length <= 60 ? value : value[..60] + "…");
}
