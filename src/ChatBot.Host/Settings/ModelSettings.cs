using ChatBot.Answers.Models;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

internal enum ModelKind
{
    Embedded,
    OpenAI,
}

/// <summary>Section <c>Model</c>: what composes answers.</summary>
internal sealed class ModelSettings
{
    public ModelKind Kind { get; set; }

    /// <summary>The language model and what it may take; of no effect where <see cref="Kind"/> is <see cref="ModelKind.Embedded"/>.</summary>
    [SharesSection]
    public ModelOptions Options { get; } = new();

    /// <summary>Whether a key may go unencrypted to another machine.</summary>
    public bool AllowHttp { get; set; }

    /// <exception cref="SettingException">The settings do not fit together.</exception>
    public void Check()
    {
        if (Kind is not ModelKind.OpenAI)
            return;
        if (Options.Name is null)
            throw new SettingException("Model:Name", "is not set; with Model:Kind OpenAI it names the model at the endpoint, for Azure the deployment.");
        if (Options.SignIn is ModelSignIn.Entra && Options.Endpoint is null)
            throw new SettingException("Model:Endpoint", "is not set; with Model:SignIn Entra it is your own, such as https://NAME.openai.azure.com/openai/v1.");
        EndpointRules.Check("Model", Options.Endpoint, Options.ApiKey is not null || Options.SignIn is ModelSignIn.Entra, AllowHttp);
        if (Options is { Endpoint: null, ApiKey: null })
            throw new SettingException("Model:ApiKey", "is not set, and OpenAI wants one; for a model elsewhere, set Model:Endpoint.");
        if (Options.CostPerDay > 0 && (Options.InputPrice is null || Options.OutputPrice is null))
            throw new SettingException("Model:CostPerDay", "needs Model:InputPrice and Model:OutputPrice, what a million tokens cost.");
    }
}
