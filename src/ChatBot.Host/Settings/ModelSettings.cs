using ChatBot.Answers.Models;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

internal enum ModelKind
{
    Embedded,
    OpenAI,

    /// <summary>A deployment of an Azure OpenAI resource, by its own interface; its v1 endpoint is <see cref="OpenAI"/>.</summary>
    AzureOpenAI,
}

/// <summary>Section <c>Model</c>: what composes answers.</summary>
internal sealed class ModelSettings
{
    public ModelKind Kind { get; set; }

    /// <summary>The language model and what it may take; of no effect where <see cref="Kind"/> is
    /// <see cref="ModelKind.Embedded"/>.</summary>
    [SharesSection]
    public ModelOptions Options { get; } = new();

    /// <summary>Whether a key may go unencrypted to another machine.</summary>
    public bool AllowHttp { get; set; }

    /// <exception cref="SettingException">The settings do not fit together.</exception>
    public void Check()
    {
        if (Kind is ModelKind.Embedded)
            return;
        if (Options.Name is null)
            throw new SettingException("Model:Name", Kind is ModelKind.AzureOpenAI
                ? "is not set; with Model:Kind AzureOpenAI it names the deployment."
                : "is not set; with Model:Kind OpenAI it names the model at the endpoint, for Azure the deployment.");
        if (Kind is ModelKind.AzureOpenAI)
            CheckAzure();
        else
            CheckOpenAI();
        if (Options.CostPerDay > 0 && (Options.InputPrice is null || Options.OutputPrice is null))
            throw new SettingException("Model:CostPerDay", "needs Model:InputPrice and Model:OutputPrice, what a million tokens cost.");
    }

    private bool IsSignedIn => Options.ApiKey is not null || Options.SignIn is ModelSignIn.Entra;

    private void CheckOpenAI()
    {
        if (Options.SignIn is ModelSignIn.Entra && Options.Endpoint is null)
            throw new SettingException("Model:Endpoint",
                "is not set; with Model:SignIn Entra it is your own, such as https://NAME.openai.azure.com/openai/v1.");
        EndpointRules.Check("Model", Options.Endpoint, IsSignedIn, AllowHttp);
        if (Options is { Endpoint: null, ApiKey: null })
            throw new SettingException("Model:ApiKey", "is not set, and OpenAI wants one; for a model elsewhere, set Model:Endpoint.");
        if (Options.ApiVersion is not null)
            throw new SettingException("Model:ApiVersion",
                "is set, and only Model:Kind AzureOpenAI has versions; leave it out, or set Model:Kind to AzureOpenAI.");
    }

    private void CheckAzure()
    {
        if (Options.Endpoint is not { } endpoint)
            throw new SettingException("Model:Endpoint",
                "is not set; with Model:Kind AzureOpenAI it is that of your resource, such as https://NAME.openai.azure.com.");
        EndpointRules.CheckResource("Model", endpoint, IsSignedIn, AllowHttp);
        if (!IsSignedIn)
            throw new SettingException("Model:ApiKey", "is not set; give a key of the resource, or set Model:SignIn to Entra.");
    }
}
