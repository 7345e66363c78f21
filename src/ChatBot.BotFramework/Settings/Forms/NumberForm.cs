using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ChatBot.BotFramework.Settings.Forms;

internal sealed class NumberForm(Type type, RangeAttribute range) : SettingForm
{
    private readonly decimal least = Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture);
    private readonly decimal most = Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture);

    private bool IsWhole => type == typeof(int) || type == typeof(long);

    public override string Allowed =>
        string.Create(CultureInfo.InvariantCulture, $"a {(IsWhole ? "whole " : "")}number between {least} and {most}");

    public override object? Read(string text)
    {
        var style = IsWhole ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
            : null;
    }
}
