using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Settings;

/// <summary>A setting that cannot work. The message is one line that names the key and says what to do.</summary>
/// <param name="key">The whole key, such as "Bot:Turns:Timeout".</param>
/// <param name="problem">The rest of the line: what is wrong, and what is allowed.</param>
public sealed class SettingException(string key, string problem)
    : OptionsValidationException("", typeof(IConfiguration), [$"{key} {problem}"])
{
    /// <summary>The whole key, such as "Bot:Turns:Timeout".</summary>
    public string Key { get; } = key;
}
