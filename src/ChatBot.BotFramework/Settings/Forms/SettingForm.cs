using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ChatBot.BotFramework.Settings.Forms;

/// <summary>How the values of a setting are written.</summary>
internal abstract class SettingForm
{
    /// <summary>What may be written, such as "true or false".</summary>
    public abstract string Allowed { get; }

    /// <summary>The value that a text stands for; null where it stands for none.</summary>
    public abstract object? Read(string text);

    /// <param name="type">Of one value.</param>
    /// <param name="property">With the attributes that say more.</param>
    /// <exception cref="InvalidOperationException">The property is not fit for a setting: nobody has said what is allowed.</exception>
    public static SettingForm Of(Type type, PropertyInfo property)
    {
        if (type == typeof(string))
            return new TextForm(property);
        if (type == typeof(bool))
            return new FlagForm();
        if (type.IsEnum)
            return new ChoiceForm(type);
        if (type == typeof(Uri))
            return new UrlForm();
        if (type == typeof(Guid))
            return new IdForm();
        var range = property.GetCustomAttribute<RangeAttribute>()
            ?? throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} is a setting without a range.");
        return type == typeof(TimeSpan) ? new TimeForm(range) : new NumberForm(type, range);
    }
}
