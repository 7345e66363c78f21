using System.IO.Compression;
using System.Net.Http.Headers;
using static ChatBot.EndToEnd.Tests.Clients.Sdk.PeerRequests;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Whole messages in requests of other methods, paths, content types and headers.</summary>
internal static class OddRequests
{
    public static IEnumerable<PeerCase> Cases =>
    [
        Bodiless("http-get", HttpMethod.Get),
        Bodiless("http-head", HttpMethod.Head),
        Bodiless("http-delete", HttpMethod.Delete),
        Http("http-put", "PUT", request => request.Method = HttpMethod.Put),
        Http("http-patch", "PATCH", request => request.Method = HttpMethod.Patch),
        Bodiless("http-options", HttpMethod.Options),
        Bodiless("http-post-nothing", HttpMethod.Post).Differs(Reasons.MediaType),
        Typed("type-text", "text/plain", "text/plain").Differs(Reasons.MediaType),
        Typed("type-none", "no content type", null).Differs(Reasons.MediaType),
        Typed("type-form", "a form's content type", "application/x-www-form-urlencoded").Differs(Reasons.MediaType),
        Typed("type-html", "text/html", "text/html").Differs(Reasons.MediaType),
        Typed("type-text-json", "text/json", "text/json")
        .Differs("The SDK's middleware knows application/json alone; text/json says the same thing, and reading it harms nobody: 200."),
        Typed("type-suffix", "application/activity+json", "application/activity+json").Differs(Reasons.MediaType),
        Typed("type-xml", "application/xml", "application/xml").Differs(Reasons.MediaType),
        Typed("type-upper", "APPLICATION/JSON", "APPLICATION/JSON"),
        Typed("type-utf-8", "charset utf-8", "application/json; charset=utf-8"),
        Typed("type-utf-8-quoted", "charset in quotation marks", "application/json; charset=\"UTF-8\""),
        Typed("type-latin", "charset iso-8859-1", "application/json; charset=iso-8859-1"),
        Typed("type-unknown-charset", "an unknown charset", "application/json; charset=klingon"),
        Typed("type-parameter", "an unknown parameter", "application/json; odata=verbose"),
        new PeerCase("gzip", "a compressed body",
            url => Compressed("gzip",
                Whole("gzip", "message", url, null)
                .ToJsonString())).Differs("The SDK's middleware unpacks the body; a few bytes can unpack to any size, and no channel "
                + "compresses, so ours refuses it: 415."),
        Http("gzip-not", "a body that only says to be compressed", request => request.Content!.Headers.ContentEncoding.Add("gzip"))
        .Differs(Reasons.MediaType),
        Http("encoding-unknown", "an unknown content encoding", request => request.Content!.Headers.ContentEncoding.Add("x-klingon")),
        Http("authorization-basic", "Authorization: Basic",
            request => request.Headers.TryAddWithoutValidation("Authorization", "Basic dXNlcjpwYXNz")),
        Http("authorization-one-word", "Authorization: Bearer, and no token",
            request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer")),
        Http("authorization-three-words", "Authorization: Bearer a b",
            request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer a b")),
        Http("authorization-garbage", "a token that is none",
            request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "abc")),
        Http("authorization-empty", "an empty Authorization", request => request.Headers.TryAddWithoutValidation("Authorization", "")),
        Http("forwarded", "a forwarding header", request => request.Headers.Add("X-Forwarded-For", "203.0.113.7"))
        .Differs(Reasons.NotLocal),
        Http("origin", "a browser's Origin", request => request.Headers.Add("Origin", "https://attacker.example"))
        .Differs(Reasons.NotLocal),
        Http("accept-html", "Accept: text/html", request => request.Headers.Accept.ParseAdd("text/html")),
        Http("expect-continue", "Expect: 100-continue", request => request.Headers.ExpectContinue = true),
        Http("header-of-10-kb", "a header of 10 KB", request => request.Headers.Add("X-Long", new string('x', 10 * 1024)))
        .Differs(Reasons.NotKnown),
        Http("header-of-100-kb", "a header of 100 KB", request => request.Headers.Add("X-Long", new string('x', 100 * 1024))),
        Http("headers-90", "90 headers", request =>
        {
            for (var i = 0; i < 90; i++)
                request.Headers.Add($"X-Many-{i}", "x");
        }).Differs(Reasons.NotKnown),
        Http("method-override", "X-HTTP-Method-Override: DELETE", request => request.Headers.Add("X-HTTP-Method-Override", "DELETE"))
        .Differs(Reasons.NotKnown),
        Http("query", "a query string", request => request.RequestUri = new Uri(PeerRequests.Path + "?x=1&x=2", UriKind.Relative)),
        Http("path-trailing-slash", "a slash at the end",
            request => request.RequestUri = new Uri(PeerRequests.Path + "/", UriKind.Relative)),
        Http("path-capitals", "the path in capitals", request => request.RequestUri = new Uri("/API/MESSAGES", UriKind.Relative)),
        Http("path-below", "a path below", request => request.RequestUri = new Uri(PeerRequests.Path + "/1", UriKind.Relative)),
        Http("path-encoded", "the path percent-encoded", request => request.RequestUri = new Uri("/api/m%65ssages", UriKind.Relative)),
    ];

    private static PeerCase Bodiless(string id, HttpMethod method) =>
        new(id, $"{method} without a body", _ => new HttpRequestMessage(method, PeerRequests.Path));

    private static PeerCase Typed(string id, string description, string? contentType) => Http(id, description, request =>
        request.Content!.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType));

    private static HttpRequestMessage Compressed(string encoding, string json)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(json));
        var request = Post(new ByteArrayContent(memory.ToArray()), "application/json");
        request.Content!.Headers.ContentEncoding.Add(encoding);
        return request;
    }
}
