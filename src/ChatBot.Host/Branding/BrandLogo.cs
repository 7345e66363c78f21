using System.Buffers.Binary;
using System.Text;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Branding;

/// <summary>A newsroom's sign: an SVG or a PNG picture.</summary>
/// <param name="Content">The file's bytes.</param>
/// <param name="File">Name that it is served by; its end says which of the two it is.</param>
internal sealed record BrandLogo(byte[] Content, string File)
{
    /// <summary>Bytes: it is fetched with the first page that a reader sees.</summary>
    public const int LargestFile = 256 * 1024;

    /// <summary>Pixels of the icon in Teams, which takes a PNG of this width and height.</summary>
    public const int TeamsIconSize = 192;

    private const int PngHead = 24;

    /// <summary>Whether Teams takes it as the app's icon as it is.</summary>
    public bool IsTeamsIcon => IsPng(Content) && Number(16) == TeamsIconSize && Number(20) == TeamsIconSize;

    /// <exception cref="SettingException">The file is no such picture.</exception>
    public static BrandLogo Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new SettingException("Brand:Logo", $"names {path}, which does not exist; name an SVG or PNG file.");
        if (file.Length > LargestFile)
            throw new SettingException("Brand:Logo", $"names {path}, which is larger than {LargestFile / 1024} KB; make it smaller.");
        byte[] content;
        try
        {
            content = System.IO.File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("Brand:Logo", $"names {path}, which cannot be read; give this program the right to read it.");
        }

        if (IsPng(content))
            return new BrandLogo(content, "logo.png");
        return IsSvg(content)
            ? new BrandLogo(content, "logo.svg")
            : throw new SettingException("Brand:Logo", $"names {path}, which is neither an SVG nor a PNG picture; name one.");
    }

    private static bool IsPng(byte[] content) =>
        content.Length > PngHead && content[0] == 0x89 && content.AsSpan(1, 7).SequenceEqual("PNG\r\n\x1a\n"u8);

    private static bool IsSvg(byte[] content)
    {
        var start = Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, 4096)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') && start.Contains("<svg", StringComparison.Ordinal);
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(Content.AsSpan(at));
}
