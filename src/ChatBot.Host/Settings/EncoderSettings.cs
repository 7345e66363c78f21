using ChatBot.Answers.Models;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.OpenAI;

namespace ChatBot.Host.Settings;

internal enum EncoderKind
{
    Embedded,
    Onnx,
    OpenAI,
}

/// <summary>Section <c>Encoder</c>: what turns text into vectors.</summary>
internal sealed record EncoderSettings
{
    public required EncoderKind Kind { get; init; }

    /// <summary>Its path names the folder of the encoder's files; null for the embedded one's own.</summary>
    public required EncoderOptions Options { get; init; }

    /// <summary>Of an embeddings endpoint; of no effect for encoders that run on this machine.</summary>
    public required EndpointEncoderOptions Remote { get; init; }

    /// <summary>The endpoint's key; null where it wants none, or where an account signs in. Never logged.</summary>
    public required string? ApiKey { get; init; }

    /// <summary>How calls to the endpoint are signed in.</summary>
    public required ModelSignIn SignIn { get; init; }

    public static EncoderSettings Read(SettingsReader settings)
    {
        var encoder = new EncoderSettings
        {
            Kind = settings.Choice("Encoder:Kind", EncoderKind.Embedded),
            Options = settings.Options<EncoderOptions>("Encoder") with { Path = settings.Path("Encoder:Path") },
            Remote = ReadRemote(settings),
            ApiKey = EndpointRules.Key(settings, "Encoder:ApiKey"),
            SignIn = settings.Choice("Encoder:SignIn", ModelSignIn.Key),
        };
        var allowsHttp = settings.Flag("Encoder:AllowHttp", false);

        if (encoder.Kind is EncoderKind.OpenAI)
            CheckRemote(encoder, allowsHttp);
        if (encoder.Kind is EncoderKind.Onnx)
            RequireModel(encoder.Options.Path);
        return encoder;
    }

    private static EndpointEncoderOptions ReadRemote(SettingsReader settings)
    {
        var timeout = settings.Duration("Encoder:Timeout", new EndpointEncoderOptions().Timeout);
        var endpoint = settings.Url("Encoder:Endpoint");
        return settings.Options<EndpointEncoderOptions>("Encoder") with { Endpoint = endpoint, Model = settings.Text("Encoder:Model"), Timeout = timeout };
    }

    private static void CheckRemote(EncoderSettings encoder, bool allowsHttp)
    {
        if (encoder.Remote.Model is null)
            throw new SettingException("Encoder:Model", "is not set; with Encoder:Kind OpenAI it names the encoder at the endpoint, such as text-embedding-3-small.");
        if (encoder.SignIn is ModelSignIn.Entra && encoder.Remote.Endpoint is null)
            throw new SettingException("Encoder:Endpoint", "is not set; with Encoder:SignIn Entra it is your own, such as https://NAME.openai.azure.com/openai/v1.");
        EndpointRules.Check("Encoder", encoder.Remote.Endpoint, encoder.ApiKey is not null || encoder.SignIn is ModelSignIn.Entra, allowsHttp);
        if (encoder is { Remote.Endpoint: null, ApiKey: null })
            throw new SettingException("Encoder:ApiKey", "is not set, and OpenAI wants one; for an encoder elsewhere, set Encoder:Endpoint.");
    }

    private static void RequireModel(string? folder)
    {
        if (folder is null)
            throw new SettingException("Encoder:Path", "is not set; with Encoder:Kind Onnx it names the folder that holds model.onnx and vocab.txt.");
        foreach (var file in (string[])["model.onnx", "vocab.txt"])
            if (!File.Exists(System.IO.Path.Combine(folder, file)))
                throw new SettingException("Encoder:Path", $"is {folder}, where {file} is missing; name the folder that holds model.onnx and vocab.txt.");
    }
}
