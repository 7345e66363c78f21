using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Host.Web.Assets;

/// <summary>A file of the client: script, style, font or picture.</summary>
/// <param name="File">Name in the address; most hold a hash of the content.</param>
/// <param name="Hash">Hash of the content, base64url.</param>
/// <param name="Plain">The bytes as they are.</param>
/// <param name="Gzip">The same, compressed; null where compressing gains nothing.</param>
/// <param name="Brotli">The same, compressed better.</param>
internal sealed record ClientAsset(string File, string Hash, byte[] Plain, byte[]? Gzip, byte[]? Brotli)
{
    private const int HashLength = 22;

    public string ContentType => Path.GetExtension(File) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".txt" => "text/plain; charset=utf-8",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    /// <summary>A file that the program wrote, uncompressed.</summary>
    /// <param name="file">Name; its end says what it is.</param>
    public static ClientAsset Made(string file, byte[] content) => new(
        file, Base64Url.EncodeToString(SHA256.HashData(content))[..HashLength], content, Gzip: null, Brotli: null);

    /// <summary>The same, compressed too; for what is made once.</summary>
    public ClientAsset Compressed() => this with
    {
        Gzip = Through(stream => new GZipStream(stream, CompressionLevel.SmallestSize)),
        Brotli = Through(stream => new BrotliStream(stream, CompressionLevel.SmallestSize)),
    };

    /// <inheritdoc cref="Made(string, byte[])"/>
    public static ClientAsset Made(string file, string text) => Made(file, Encoding.UTF8.GetBytes(text));

    private byte[] Through(Func<Stream, Stream> compress)
    {
        var written = new MemoryStream();
        using (var stream = compress(written))
            stream.Write(Plain);
        return written.ToArray();
    }
}
