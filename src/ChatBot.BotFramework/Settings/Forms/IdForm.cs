namespace ChatBot.BotFramework.Settings.Forms;

internal sealed class IdForm : SettingForm
{
    public override string Allowed => "an id such as 00000000-0000-0000-0000-000000000001";

    public override object? Read(string text) => Guid.TryParse(text, out var value) ? value : null;
}
