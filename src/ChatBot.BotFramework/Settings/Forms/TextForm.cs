using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ChatBot.BotFramework.Settings.Forms;

/// <summary>One line of text; with a pattern, whose message says what to write, all of it has to match.</summary>
internal sealed class TextForm : SettingForm
{
    private const int LongestText = 1000;
    private const int LongestPath = 4000;

    private readonly int least;
    private readonly int most;
    private readonly Regex? shape;

    public TextForm(PropertyInfo property)
    {
        var length = property.GetCustomAttribute<StringLengthAttribute>();
        var isPath = property.GetCustomAttribute<DataTypeAttribute>()?.CustomDataType == Setting.Path;
        (least, most) = (length?.MinimumLength ?? 0, length?.MaximumLength ?? (isPath ? LongestPath : LongestText));
        var limits = least > 0 ? $"{least} to {most}" : string.Create(CultureInfo.InvariantCulture, $"at most {most}");
        Allowed = isPath ? $"a path of {limits} characters" : $"one line of {limits} characters";
        if (property.GetCustomAttribute<RegularExpressionAttribute>() is not { } pattern)
            return;
        shape = new Regex($"^(?:{pattern.Pattern})\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        Allowed = pattern.ErrorMessage ?? throw new InvalidOperationException($"{property.Name} has a pattern and no word about it.");
    }

    public override string Allowed { get; }

    public override object? Read(string text) =>
        text.Length >= least && text.Length <= most && !text.Any(char.IsControl) && shape?.IsMatch(text) != false ? text : null;
}
