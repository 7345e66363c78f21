using ChatBot.Retrieval.Encoding;

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

    public static EncoderSettings Read(SettingsReader settings)
    {
        var encoder = new EncoderSettings
        {
            Kind = settings.Choice("Encoder:Kind", EncoderKind.Embedded),
            Options = settings.Options<EncoderOptions>("Encoder") with { Path = settings.Path("Encoder:Path") },
        };
        _ = settings.Url("Encoder:Endpoint");
        foreach (var key in (string[])["Encoder:Model", "Encoder:ApiKey"])
            _ = settings.Text(key);

        if (encoder.Kind is EncoderKind.OpenAI)
            throw new SettingException("Encoder:Kind", "OpenAI is not available in this version; use Embedded or Onnx.");
        if (encoder.Kind is EncoderKind.Onnx)
            RequireModel(encoder.Options.Path);
        return encoder;
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
