using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ChatBot.BotFramework.Settings.Forms;

/// <summary>A time as hh:mm:ss. A bare number would be read as days, which nobody means.</summary>
internal sealed class TimeForm(RangeAttribute range) : SettingForm
{
    private readonly TimeSpan least = Limit(range.Minimum);
    private readonly TimeSpan most = Limit(range.Maximum);

    public override string Allowed => $"a time as hh:mm:ss between {Shown(least)} and {Shown(most)}";

    public override object? Read(string text) =>
        text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
        ? value : null;

    /// <summary>Without zeros that say nothing.</summary>
    public static string Shown(TimeSpan time) =>
        time.ToString(time.Days == 0 ? @"hh\:mm\:ss\.FFF" : @"d\.hh\:mm\:ss\.FFF", CultureInfo.InvariantCulture).TrimEnd('.');

    private static TimeSpan Limit(object limit) => TimeSpan.Parse((string)limit, CultureInfo.InvariantCulture);
}
