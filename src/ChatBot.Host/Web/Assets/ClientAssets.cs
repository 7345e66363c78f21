using System.Text.Json;

namespace ChatBot.Host.Web.Assets;

/// <summary>The client's files as the build left them beside the program, held in memory: some 4 MB with what is compressed.</summary>
internal sealed class ClientAssets
{
    /// <summary>Where their addresses begin.</summary>
    public const string Root = "/assets/";

    private readonly Dictionary<string, ClientAsset> byName;
    private readonly Dictionary<string, ClientAsset> byFile;

    private ClientAssets(Dictionary<string, ClientAsset> byName)
    {
        this.byName = byName;
        byFile = byName.Values.ToDictionary(asset => asset.File, StringComparer.Ordinal);
    }

    /// <summary>The folder that the build fills.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "web");

    /// <exception cref="FileNotFoundException">The folder holds no client.</exception>
    public static ClientAssets Load(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return new ClientAssets(manifest.RootElement.EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => Read(folder, entry.Value)));
    }

    /// <param name="name">Name without the hash, such as <c>chat.js</c>.</param>
    /// <exception cref="KeyNotFoundException">The client has no such file.</exception>
    public ClientAsset Named(string name) => byName[name];

    /// <summary>The address of a file, with its hash.</summary>
    /// <param name="name">Name without the hash, such as <c>chat.js</c>.</param>
    public string Address(string name) => Root + Named(name).File;

    /// <param name="file">Name with the hash, as it stands in an address.</param>
    public ClientAsset? Find(string file) => byFile.GetValueOrDefault(file);

    private static ClientAsset Read(string folder, JsonElement entry)
    {
        var file = entry.GetProperty("file").GetString()!;
        var path = Path.Combine(folder, file);
        return new ClientAsset(
            file, entry.GetProperty("hash").GetString()!, File.ReadAllBytes(path), ReadIfThere(path + ".gz"), ReadIfThere(path + ".br"));
    }

    private static byte[]? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
