using ChatBot.Answers.Models;

namespace ChatBot.Host.Settings;

internal enum ModelKind
{
    Embedded,
    OpenAI,
}

/// <summary>Section <c>Model</c>: what composes answers.</summary>
internal sealed record ModelSettings
{
    public required ModelKind Kind { get; init; }

    /// <summary>The language model and what it may take; of no effect where <see cref="Kind"/> is <see cref="ModelKind.Embedded"/>.</summary>
    public required ModelOptions Options { get; init; }

    public static ModelSettings Read(SettingsReader settings)
    {
        var defaults = new ModelOptions();
        var kind = settings.Choice("Model:Kind", ModelKind.Embedded);
        // What a plain conversion would misread is read here first: "30" would be thirty days, "7" the seventh of some names.
        _ = settings.Url("Model:Endpoint");
        _ = settings.Choice("Model:SignIn", defaults.SignIn);
        _ = settings.Choice("Model:StructuredOutput", defaults.StructuredOutput);
        _ = settings.Choice("Model:Tools", defaults.Tools);
        _ = settings.Duration("Model:Timeout", defaults.Timeout);
        _ = settings.Duration("Model:LongestSilence", defaults.LongestSilence);
        _ = settings.DurationOrZero("Model:CacheFor", defaults.CacheFor);
        var allowsHttp = settings.Flag("Model:AllowHttp", false);

        var options = settings.Options<ModelOptions>("Model");
        (options.Name, options.ApiKey) = (settings.Text("Model:Name"), EndpointRules.Key(settings, "Model:ApiKey"));
        if (kind is ModelKind.OpenAI)
            Check(options, allowsHttp);
        return new ModelSettings { Kind = kind, Options = options };
    }

    private static void Check(ModelOptions options, bool allowsHttp)
    {
        if (options.Name is null)
            throw new SettingException("Model:Name", "is not set; with Model:Kind OpenAI it names the model at the endpoint, for Azure the deployment.");
        if (options.SignIn is ModelSignIn.Entra && options.Endpoint is null)
            throw new SettingException("Model:Endpoint", "is not set; with Model:SignIn Entra it is your own, such as https://NAME.openai.azure.com/openai/v1.");
        EndpointRules.Check("Model", options.Endpoint, options.ApiKey is not null || options.SignIn is ModelSignIn.Entra, allowsHttp);
        if (options is { Endpoint: null, ApiKey: null })
            throw new SettingException("Model:ApiKey", "is not set, and OpenAI wants one; for a model elsewhere, set Model:Endpoint.");
        if (options.CostPerDay > 0 && (options.InputPrice is null || options.OutputPrice is null))
            throw new SettingException("Model:CostPerDay", "needs Model:InputPrice and Model:OutputPrice, what a million tokens cost.");
    }
}
