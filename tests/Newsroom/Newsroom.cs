using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Newsrooms;

/// <summary>A site on loopback that answers as a test says.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    public const string Host = "127.0.0.1";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, IHeaderDictionary Headers)> requests = new();

    private Newsroom(WebApplication app)
    {
        this.app = app;
        app.Run(context =>
        {
            requests.Enqueue((context.Request.Path + context.Request.QueryString,
                new HeaderDictionary(context.Request.Headers.ToDictionary())));
            if (pages.TryGetValue(context.Request.Path, out var page))
                return page(context);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>What was asked for, robots.txt left out.</summary>
    public IReadOnlyList<string> Asked => [.. requests.Select(request => request.Path).Where(path => path != "/robots.txt")];

    public IHeaderDictionary LastHeaders => requests.Last().Headers;

    /// <param name="isSecure">Whether it speaks TLS, with a certificate that nobody vouches for.</param>
    public static async Task<Newsroom> StartAsync(bool isSecure = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isSecure)
                listen.UseHttps(OwnCertificate());
        }));
        var room = new Newsroom(builder.Build());
        await room.app.StartAsync();
        return room;
    }

    public Uri At(string path) => new(Address, path);

    public void Serve(string path, RequestDelegate page) => pages[path] = page;

    public void Serve(string path, string type, string text) => Serve(path, type, Encoding.UTF8.GetBytes(text));

    public void Serve(string path, string type, byte[] bytes, params (string Name, string Value)[] headers) => Serve(path, async context =>
    {
        context.Response.ContentType = type;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(bytes);
    });

    public void Answer(string path, int status, params (string Name, string Value)[] headers) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private static X509Certificate2 OwnCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=newsroom.example", key, HashAlgorithmName.SHA256);
        using var own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null);
    }
}
