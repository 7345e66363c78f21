namespace ChatBot.Host.Settings;

/// <summary>A setting that cannot work. The message is one line that names the key and says what to do.</summary>
internal sealed class SettingException(string key, string problem) : Exception($"{key} {problem}")
{
    public string Key { get; } = key;
}
