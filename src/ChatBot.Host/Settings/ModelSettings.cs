namespace ChatBot.Host.Settings;

internal enum ModelKind
{
    Embedded,
    OpenAI,
}

/// <summary>Section <c>Model</c>: what composes answers.</summary>
internal sealed record ModelSettings
{
    /// <summary>How long a language model may take before the embedded composer answers.</summary>
    public required TimeSpan Timeout { get; init; }

    public static ModelSettings Read(SettingsReader settings)
    {
        if (settings.Choice("Model:Kind", ModelKind.Embedded) is ModelKind.OpenAI)
            throw new SettingException("Model:Kind", "OpenAI is not available in this version; use Embedded.");
        _ = settings.Url("Model:Endpoint");
        foreach (var key in (string[])["Model:Name", "Model:ApiKey"])
            _ = settings.Text(key);
        return new ModelSettings { Timeout = settings.Duration("Model:Timeout", TimeSpan.FromSeconds(30)) };
    }
}
