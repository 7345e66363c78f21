using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework;

/// <summary>
/// Reads options from a section of the configuration and refuses what they would not take: a misspelt key that were left out in
/// silence could leave the bot open to everybody.
/// </summary>
internal static class OptionsSection
{
    /// <summary>Sets what the section and those in it set. A list is one in the configuration, or one value with semicolons.</summary>
    /// <exception cref="OptionsValidationException">A key is unknown or a value is unfit; the one line names the key.</exception>
    public static void Bind<T>(IConfiguration section, T options) where T : class
    {
        Check(section, typeof(T));
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException e)
        {
            // It names the key.
            throw Unusable(e.Message);
        }
        SplitLists(section, options);
    }

    private static void Check(IConfiguration section, Type type)
    {
        var settings = type.GetProperties();
        foreach (var child in section.GetChildren())
        {
            var setting = settings.FirstOrDefault(setting => setting.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase))
                          ?? throw Unusable($"{child.Path} is not a setting; {(section as IConfigurationSection)?.Path ?? "this section"} has {string.Join(", ", settings.Select(setting => setting.Name))}.");
            if (IsList(setting))
                CheckList(child);
            else if (IsSection(setting.PropertyType))
                CheckSection(child, setting.PropertyType);
            else
                CheckValue(child, setting.PropertyType);
        }
    }

    private static void CheckList(IConfigurationSection list)
    {
        foreach (var element in list.GetChildren())
            if (element.GetChildren().Any())
                throw Unusable($"{element.Path} holds settings of its own; write a text.");
    }

    private static void CheckSection(IConfigurationSection section, Type type)
    {
        if (!string.IsNullOrEmpty(section.Value))
            throw Unusable($"{section.Path} has a value; it is a section with {string.Join(", ", type.GetProperties().Select(setting => setting.Name))}.");
        Check(section, type);
    }

    private static void CheckValue(IConfigurationSection setting, Type type)
    {
        if (setting.GetChildren().Any())
            throw Unusable($"{setting.Path} holds settings of its own; write one value.");
        if (setting.Value is null || type == typeof(string))
            return;
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(setting.Value);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw Unusable($"{setting.Path} is '{Shown(setting.Value)}'; write {Form(type)}.");
        }
    }

    private static void SplitLists(IConfiguration section, object options)
    {
        foreach (var setting in options.GetType().GetProperties())
        {
            var child = section.GetSection(setting.Name);
            if (IsSection(setting.PropertyType))
                SplitLists(child, setting.GetValue(options)!);
            else if (IsList(setting) && !string.IsNullOrEmpty(child.Value))
            {
                string[] whole = child.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                if (setting.CanWrite)
                    setting.SetValue(options, whole.ToList());
                else
                    Fill((IList<string>)setting.GetValue(options)!, whole);
            }
        }
    }

    private static void Fill(IList<string> list, string[] texts)
    {
        list.Clear();
        foreach (var text in texts)
            list.Add(text);
    }

    private static bool IsList(PropertyInfo setting) => setting.PropertyType != typeof(string) && setting.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable));

    private static string Form(Type type) =>
        type == typeof(TimeSpan) ? "a time as hh:mm:ss"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : $"a value of {type.Name}";

    private static string Shown(string value) => new([.. value.Take(60).Select(c => char.IsControl(c) ? ' ' : c)]);

    private static OptionsValidationException Unusable(string problem) => new("", typeof(IConfiguration), [problem]);
}
