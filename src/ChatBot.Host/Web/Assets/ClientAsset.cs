namespace ChatBot.Host.Web.Assets;

/// <summary>A file of the client: script, style, font or picture.</summary>
/// <param name="File">Name in the address; most hold a hash of the content.</param>
/// <param name="Hash">Hash of the content, base64url.</param>
/// <param name="Plain">The bytes as they are.</param>
/// <param name="Gzip">The same, compressed; null where compressing gains nothing.</param>
/// <param name="Brotli">The same, compressed better.</param>
internal sealed record ClientAsset(string File, string Hash, byte[] Plain, byte[]? Gzip, byte[]? Brotli)
{
    public string ContentType => Path.GetExtension(File) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
