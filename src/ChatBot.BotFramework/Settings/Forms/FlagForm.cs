namespace ChatBot.BotFramework.Settings.Forms;

internal sealed class FlagForm : SettingForm
{
    public override string Allowed => "true or false";

    public override object? Read(string text) => bool.TryParse(text, out var value) ? value : null;
}
