using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using ChatBot.BotFramework.Settings.Forms;

namespace ChatBot.BotFramework.Settings;

/// <summary>
/// One setting: a property with a public setter, or a public list, of an options type. What its values look like follows from the
/// property's type and its attributes: a number or a time has its <see cref="RangeAttribute"/>, a text may have a length or a pattern whose
/// message says what to write.
/// </summary>
public sealed class Setting
{
    /// <summary>As <see cref="DataTypeAttribute"/>: a text that names a file or a folder; relative ones start at a place that whoever binds
    /// names.</summary>
    public const string Path = "path";

    /// <summary>As <see cref="DataTypeAttribute"/>: a text whose blanks at both ends count.</summary>
    public const string Verbatim = "verbatim";

    private readonly PropertyInfo property;
    private readonly SettingForm form;
    private readonly Type? element;

    internal Setting(string key, PropertyInfo property, object options)
    {
        (Key, this.property) = (key, property);
        var type = property.PropertyType;
        element = ElementOf(type);
        form = SettingForm.Of(element ?? Nullable.GetUnderlyingType(type) ?? type, property);
        var data = property.GetCustomAttribute<DataTypeAttribute>();
        IsSecret = data?.DataType is DataType.Password;
        IsPath = data?.CustomDataType == Path;
        IsVerbatim = data?.CustomDataType == Verbatim;
        MayBeNone = type.IsValueType
            ? Nullable.GetUnderlyingType(type) is not null
            : new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable;
        Preset = Text(property.GetValue(options));
    }

    /// <summary>The whole key, such as "Bot:Turns:Timeout".</summary>
    public string Key { get; }

    /// <summary>What may be written, such as "a whole number between 1 and 64"; of a list, as each of its elements.</summary>
    public string Allowed => form.Allowed;

    /// <summary>The value where none is set; empty where there is none.</summary>
    public string Preset { get; }

    /// <summary>Whether the value is shown to nobody.</summary>
    public bool IsSecret { get; }

    /// <summary>Whether the value names files or folders.</summary>
    public bool IsPath { get; }

    /// <summary>Whether there may be several values: a list in the configuration, or one value with semicolons.</summary>
    public bool IsList => element is not null;

    /// <summary>Whether blanks at both ends of a value count.</summary>
    internal bool IsVerbatim { get; }

    /// <summary>Whether an empty value stands for none, rather than for a mistake.</summary>
    internal bool MayBeNone { get; }

    /// <summary>Of a generic list, what it is a list of; null for any other type.</summary>
    internal static Type? ElementOf(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    /// <summary>A value of the property; null where the text is no value for it.</summary>
    internal object? Read(string text) => form.Read(text);

    internal void Set(object options, object? value) => property.SetValue(options, value);

    internal void SetList(object options, IReadOnlyList<object> values)
    {
        var isFixed = property.GetSetMethod() is null;
        var list = isFixed ? (IList)property.GetValue(options)!
            : (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element!))!;
        list.Clear();
        foreach (var value in values)
            list.Add(value);
        if (!isFixed)
            property.SetValue(options, list);
    }

    /// <summary>What is wrong with the value that the options have, however it came there; null where nothing is.</summary>
    internal SettingException? ProblemOf(object options)
    {
        if (IsList || property.GetValue(options) is not { } value || (MayBeNone && value is ""))
            return null;
        var text = Text(value);
        return Read(text) is null ? Refuse(text) : null;
    }

    /// <summary>The line for a text that is no value.</summary>
    internal SettingException Refuse(string text) => new(Key, this switch
    {
        { IsSecret: true } => $"cannot be used; write {Allowed}.",
        { IsList: true } => $"holds '{Shown(text)}'; write {Allowed}.",
        _ when text.Length == 0 => $"is empty; write {Allowed}, or leave it out.",
        _ => $"is '{Shown(text)}'; write {Allowed}.",
    });

    /// <summary>A text as it may stand in a message: short and on one line.</summary>
    internal static string Shown(string text)
    {
        const int Most = 60;
        return new([.. text.Take(Most).Select(c => char.IsControl(c) ? ' ' : c), .. text.Length > Most ? "…" : ""]);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable list => string.Join("; ", list.Cast<object>().Select(Text)),
        TimeSpan time => TimeForm.Shown(time),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
