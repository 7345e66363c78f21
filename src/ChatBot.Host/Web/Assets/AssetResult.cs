using Microsoft.Net.Http.Headers;

namespace ChatBot.Host.Web.Assets;

/// <summary>A file of the client in the best encoding that the caller takes; 304 where the caller has it already.</summary>
/// <param name="cacheControl">How long it may be kept.</param>
internal sealed class AssetResult(ClientAsset asset, string cacheControl) : IResult
{
    /// <summary>For an address that changes with the content.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>For an address that stays: an hour, then ask whether it has changed.</summary>
    public const string AnHour = "public, max-age=3600";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (encoding, content) = Choose(httpContext.Request.GetTypedHeaders().AcceptEncoding);
        var headers = httpContext.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        var tag = new EntityTagHeaderValue($"\"{asset.Hash}{(encoding is null ? "" : "-" + encoding)}\"");
        return TypedResults.Bytes(content, asset.ContentType, entityTag: tag).ExecuteAsync(httpContext);
    }

    private (string? Encoding, byte[] Content) Choose(IList<StringWithQualityHeaderValue> accepted)
    {
        if (asset.Brotli is { } brotli && Takes(accepted, "br"))
            return ("br", brotli);
        return asset.Gzip is { } gzip && Takes(accepted, "gzip") ? ("gzip", gzip) : (null, asset.Plain);
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
}
