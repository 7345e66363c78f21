using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>Gives out the bot's own tokens in place of Entra ID, over https on this machine with a certificate of its own.</summary>
internal sealed class TokenAuthority : IAsyncDisposable
{
    public const string IdentityHeader = "header-of-the-managed-identity";

    private const string IdentityPath = "/msi/token";

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;

    private TokenAuthority(WebApplication app, X509Certificate2 certificate) => (this.app, this.certificate) = (app, certificate);

    public string Url => app.Urls.Single();

    /// <summary>Gives out tokens of managed identities.</summary>
    public string IdentityEndpoint => Url + IdentityPath;

    /// <summary>What a client must trust, as PEM.</summary>
    public string CertificatePem => certificate.ExportCertificatePem();

    /// <summary>Path and form of each request.</summary>
    public ConcurrentQueue<(string Path, string Form)> Requests { get; } = [];

    public static async Task<TokenAuthority> StartAsync()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var authority = new TokenAuthority(builder.Build(), certificate);
        authority.app.MapPost("/{tenant}/oauth2/v2.0/token", async (HttpRequest http) =>
        {
            using var form = new StreamReader(http.Body);
            authority.Requests.Enqueue((http.Path, await form.ReadToEndAsync()));
            return Results.Json(new
            {
                token_type = "Bearer",
                expires_in = 3600,
                access_token = $"connector-token-{authority.Requests.Count}"
            });
        });
        // What Azure App Service offers to what runs on it.
        authority.app.MapGet(IdentityPath, (HttpRequest http) =>
        {
            authority.Requests.Enqueue((IdentityPath, http.QueryString.Value!));
            return http.Headers["X-IDENTITY-HEADER"] == IdentityHeader
                ? Results.Json(new
                {
                    token_type = "Bearer",
                    expires_on = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                    access_token = "identity-token"
                })
                : Results.Unauthorized();
        });
        await authority.app.StartAsync();
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        certificate.Dispose();
    }
}
