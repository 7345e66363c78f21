using ChatBot.Answers.Models;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>What an OpenAI-compatible endpoint's settings must hold to work, and so that no key is given away.</summary>
internal static class EndpointRules
{
    private static readonly string[] Paths = ["/chat/completions", "/completions", "/embeddings", "/models"];

    /// <param name="section">Section of the settings, such as "Model".</param>
    /// <param name="endpoint">Null for OpenAI's own.</param>
    /// <param name="isSignedIn">Whether a key or a token goes with each request.</param>
    /// <param name="allowsHttp">Whether the operator has said that this may go unencrypted.</param>
    /// <exception cref="SettingException">It cannot work.</exception>
    public static void Check(string section, Uri? endpoint, bool isSignedIn, bool allowsHttp)
    {
        if (endpoint is null)
            return;
        var key = $"{section}:Endpoint";
        CheckForm(section, endpoint, "https://NAME.openai.azure.com/openai/v1");
        if (Paths.FirstOrDefault(path => endpoint.AbsolutePath.TrimEnd('/').EndsWith(path, StringComparison.OrdinalIgnoreCase)) is { } path)
            throw new SettingException(key, $"ends in {path}; write the base address alone, which usually ends in /v1.");
        if (ModelEndpoint.IsAzure(endpoint) && !endpoint.AbsolutePath.Contains("/v1", StringComparison.OrdinalIgnoreCase))
            throw new SettingException(key,
                $"is not Azure's v1 endpoint; write https://{endpoint.Host}/openai/v1{(section == "Model" ? ", or set Model:Kind to "
                + "AzureOpenAI" : "")}.");
        CheckPrivacy(section, endpoint, isSignedIn, allowsHttp);
    }

    /// <summary>The same of an Azure OpenAI resource, or of a gateway that stands before one.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckResource(string section, Uri endpoint, bool isSignedIn, bool allowsHttp)
    {
        CheckForm(section, endpoint, "https://NAME.openai.azure.com");
        var path = endpoint.AbsolutePath.TrimEnd('/');
        if (path.Contains("/deployments", StringComparison.OrdinalIgnoreCase) || (path.Length > 0 && ModelEndpoint.IsAzure(endpoint)))
            throw new SettingException(
                $"{section}:Endpoint",
                $"ends in {path}; write the resource alone, such as https://NAME.openai.azure.com: the deployment is "
                + $"{section}:Name, the version {section}:ApiVersion.");
        CheckPrivacy(section, endpoint, isSignedIn, allowsHttp);
    }

    private static void CheckForm(string section, Uri endpoint, string example)
    {
        var key = $"{section}:Endpoint";
        if (endpoint.UserInfo.Length > 0)
            throw new SettingException(key, $"holds a user's name or password; put what signs in into {section}:ApiKey.");
        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
            throw new SettingException(key, $"ends in a query; write the base address alone, such as {example}.");
    }

    private static void CheckPrivacy(string section, Uri endpoint, bool isSignedIn, bool allowsHttp)
    {
        if (endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback && isSignedIn && !allowsHttp)
            throw new SettingException(
                $"{section}:Endpoint",
                $"is plain http to another machine, where anybody on the way could read the key; use https, or set {section}:AllowHttp "
                + "to true where the network is your own.");
    }
}
