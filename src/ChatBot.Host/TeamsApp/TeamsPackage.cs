using System.IO.Compression;
using System.Reflection;
using ChatBot.Host.Branding;

namespace ChatBot.Host.TeamsApp;

/// <summary>The app package that an administrator uploads in Teams: manifest and icons at the root of a zip.</summary>
internal static class TeamsPackage
{
    // The earliest that a zip can say: the same input gives the same bytes on any day.
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the package; always the same for the same id, domain and brand.</summary>
    public static byte[] Create(Guid appId, string domain, Brand brand)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", TeamsManifest.Write(appId, domain, brand));
            Add(zip, "color.png", brand.Logo is { IsTeamsIcon: true } logo ? logo.Content : Icon("color.png"));
            Add(zip, "outline.png", Icon("outline.png"));
        }

        return package.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        // Stored, not compressed: another version of the library would compress otherwise.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Timestamp;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Icon(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"teams/{name}")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
