namespace ChatBot.BotFramework.Settings.Forms;

/// <summary>One of the names of an enumeration, whatever their case.</summary>
internal sealed class ChoiceForm(Type type) : SettingForm
{
    public override string Allowed { get; } = string.Join(" or ", Enum.GetNames(type));

    // Enum.TryParse takes numbers and several names too: "7" is not the name of anything.
    public override object? Read(string text) =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
        ? Enum.Parse(type, name) : null;
}
