namespace ChatBot.BotFramework.Settings.Forms;

internal sealed class UrlForm : SettingForm
{
    public override string Allowed => "an address that begins with http:// or https://";

    public override object? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
