using System.Security.Cryptography;

namespace ChatBot.Retrieval.Encoding.Embedded;

/// <summary>
/// The files of the embedded encoder, which the build makes of the published ones (ChatBot.EncoderFiles). They are the same on every
/// machine, so each is checked whenever it is read.
/// </summary>
internal sealed class EncoderFiles
{
    public const string Text = "text.onnx", Tokens = "tokens.onnx", Vocabulary = "vocab.txt", Weights = "weights.bin";

    private static readonly (string Name, string Hash)[] Published =
    [
        (Text, "f3c50301e4a31b0b85d89907af1aa1c3152058862ae08defb5c7193aba659e0f"),
        (Tokens, "574e99dfb94711848a26fd0b5fa69e48740d4be05af819bc6483890c376f8739"),
        (Vocabulary, "b49e80874c5efbc7f4cde245a812673b05ef1360ced56b8bc8c750eaeef3fe0f"),
        (Weights, "783c6b5604dcc11d00e3ff8f1dd8c555899c56d2a501a79190631cc6c28be319"),
    ];

    private readonly string folder;

    private EncoderFiles(string folder) => this.folder = folder;

    /// <summary>Hexadecimal SHA-256 of all of them.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(
        SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', Published.Select(file => $"{file.Name} {file.Hash}")))));

    /// <summary>Finds all files in a folder and checks them.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing, unreadable or another.</exception>
    public static EncoderFiles Check(string folder)
    {
        foreach (var (name, hash) in Published) Check(Path.Combine(folder, name), hash);
        return new EncoderFiles(folder);
    }

    public string this[string name] => Path.Combine(folder, name);

    /// <summary>Checks one file against its hash, in hexadecimal.</summary>
    /// <exception cref="EncoderUnavailableException">It is missing, unreadable or another.</exception>
    public static void Check(string path, string hash)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(file)).Equals(hash, StringComparison.Ordinal)) return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EncoderUnavailableException(
                $"The encoder's file {path} cannot be read; build again to make it (./run.sh, or dotnet build).", exception)
            { Path = path };
        }
        throw new EncoderUnavailableException(
            $"The encoder's file {path} is not the one that belongs to this program (SHA-256 differs); delete the folder "
            + $"{Path.GetDirectoryName(path)} and build again (./run.sh, or dotnet build).")
        { Path = path };
    }
}
