using System.ComponentModel.DataAnnotations;
using ChatBot.Answers.Models;
using ChatBot.BotFramework.Settings;
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
internal sealed class EncoderSettings
{
    public EncoderKind Kind { get; set; }

    /// <summary>Its path names the folder of the encoder's files; null for the embedded one's own.</summary>
    [SharesSection]
    public EncoderOptions Options { get; } = new();

    /// <summary>Of an embeddings endpoint; of no effect for encoders that run on this machine.</summary>
    [SharesSection]
    public EndpointEncoderOptions Remote { get; } = new();

    /// <summary>The endpoint's key; null where it wants none, or where an account signs in. Never logged.</summary>
    [DataType(DataType.Password)]
    [RegularExpression(ModelOptions.KeyPattern, ErrorMessage = ModelOptions.KeyForm)]
    public string? ApiKey { get; set; }

    /// <summary>How calls to the endpoint are signed in.</summary>
    public ModelSignIn SignIn { get; set; }

    /// <summary>Whether a key may go unencrypted to another machine.</summary>
    public bool AllowHttp { get; set; }

    /// <exception cref="SettingException">The settings do not fit together, or a file is missing.</exception>
    public void Check()
    {
        if (Kind is EncoderKind.OpenAI)
            CheckRemote();
        if (Kind is EncoderKind.Onnx)
            RequireModel(Options.Path);
    }

    private void CheckRemote()
    {
        if (Remote.Model is null)
            throw new SettingException("Encoder:Model",
                "is not set; with Encoder:Kind OpenAI it names the encoder at the endpoint, such as text-embedding-3-small.");
        if (SignIn is ModelSignIn.Entra && Remote.Endpoint is null)
            throw new SettingException("Encoder:Endpoint",
                "is not set; with Encoder:SignIn Entra it is your own, such as https://NAME.openai.azure.com/openai/v1.");
        EndpointRules.Check("Encoder", Remote.Endpoint, ApiKey is not null || SignIn is ModelSignIn.Entra, AllowHttp);
        if (Remote.Endpoint is null && ApiKey is null)
            throw new SettingException("Encoder:ApiKey",
                "is not set, and OpenAI wants one; for an encoder elsewhere, set Encoder:Endpoint.");
    }

    private static void RequireModel(string? folder)
    {
        if (folder is null)
            throw new SettingException("Encoder:Path",
                "is not set; with Encoder:Kind Onnx it names the folder that holds model.onnx and vocab.txt.");
        foreach (var file in (string[])["model.onnx", "vocab.txt"])
            if (!File.Exists(Path.Combine(folder, file)))
                throw new SettingException("Encoder:Path",
                    $"is {folder}, where {file} is missing; name the folder that holds model.onnx and vocab.txt.");
    }
}
