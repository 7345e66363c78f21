namespace ChatBot.Host.Settings;

internal enum EncoderKind
{
    Embedded,
    Onnx,
    OpenAI,
}

/// <summary>Section <c>Encoder</c>: what turns text into vectors.</summary>
internal sealed record EncoderOptions
{
    public required EncoderKind Kind { get; init; }

    /// <summary>Folder with <c>model.onnx</c> and <c>vocab.txt</c>; given where the kind is <see cref="EncoderKind.Onnx"/>.</summary>
    public string? Path { get; init; }

    public static EncoderOptions Read(SettingsReader settings)
    {
        var options = new EncoderOptions { Kind = settings.Choice("Encoder:Kind", EncoderKind.Embedded), Path = settings.Path("Encoder:Path") };
        _ = settings.Url("Encoder:Endpoint");
        foreach (var key in (string[])["Encoder:Model", "Encoder:ApiKey"])
            _ = settings.Text(key);

        if (options.Kind is EncoderKind.OpenAI)
            throw new SettingException("Encoder:Kind", "OpenAI is not available in this version; use Embedded or Onnx.");
        if (options.Kind is EncoderKind.Onnx)
            RequireModel(options.Path);
        return options;
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
