using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatBot.BotFramework.Authentication;

namespace ChatBot.BotFramework.Tests.Authentication;

public sealed class AppRegistrationRulesTests : IDisposable
{
    private const string Tenant = "11111111-0000-0000-0000-00000000000a";

    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, Dictionary<string, string>> Wrong => new()
    {
        { "Bot:AppId", new() { ["AppId"] = "my-bot" } },
        { "Bot:AppId", new() { ["AppId"] = " " } },
        { "Bot:AppId", new() { ["AppId"] = "{6b1b0d2c-0b0a-4c5e-9d3f-0a8f0b6f1c11}" } },
        { "Bot:AppPassword", new() { ["AppPassword"] = "" } },
        { "Bot:AppPassword", new() { ["AppId"] = "" } },
        { "Bot:CertificatePath", new() { ["AppId"] = "", ["AppPassword"] = "", ["CertificatePath"] = "x.pem" } },
        { "Bot:CertificatePath", new() { ["CertificatePath"] = "x.pem" } },
        { "Bot:CertificatePath", new() { ["AppPassword"] = "", ["CertificatePath"] = "/no/such/file.pem" } },
        { "Bot:TenantId", new() { ["AppType"] = "SingleTenant" } },
        { "Bot:AppType", new() { ["AppType"] = "Single" } },
        { "Bot:AppType", new() { ["AppType"] = "UserAssignedMSI" } },
        { "Bot:ChannelService", new() { ["ChannelService"] = "https://botframework.example" } },
        { "Bot:Authority", new() { ["Authority"] = "http://login.example/x" } },
        { "Bot:Authority", new() { ["Authority"] = "login.example" } },
        { "Bot:Authority", new() { ["ChannelService"] = "https://botframework.azure.cn" } },
        { "Bot:Authentication:ChannelMetadata", new() { ["ChannelMetadata"] = "http://login.example/metadata" } },
        { "Bot:Authentication:EmulatorMetadata", new() { ["EmulatorMetadata"] = "metadata.json" } },
        { "Bot:AllowedTenants", new() { ["AllowedTenant"] = "contoso" } },
        { "Bot:Connector:AllowedHosts", new() { ["AllowedHost"] = "https://smba.trafficmanager.net" } },
        { "Bot:Connector:AllowedHosts", new() { ["AllowedHost"] = "*.botframework.com" } },
        { "Bot:Connector:AllowedHosts", new() { ["AllowedHost"] = ".10.0.0.1" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_work_is_one_sentence_that_names_the_setting(string key, Dictionary<string, string> changes)
    {
        var problem = AppRegistrationRules.ProblemsOf(Options(changes)).ShouldHaveSingleItem();

        problem.ShouldStartWith($"{key} ");
        problem.ShouldEndWith(".");
        problem.ShouldNotContain(Registered.Secret);
        problem.ShouldNotContain('\n');
    }

    public static TheoryData<Dictionary<string, string>, string, string> Right => new()
    {
        { [], "MultiTenant", "https://login.microsoftonline.com/botframework.com" },
        { new() { ["AppType"] = "" }, "MultiTenant", "https://login.microsoftonline.com/botframework.com" },
        { new() { ["AppType"] = "multitenant", ["TenantId"] = Tenant }, "MultiTenant",
            "https://login.microsoftonline.com/botframework.com" },
        { new() { ["TenantId"] = Tenant }, "SingleTenant", $"https://login.microsoftonline.com/{Tenant}" },
        { new() { ["TenantId"] = "contoso.example" }, "SingleTenant", "https://login.microsoftonline.com/contoso.example" },
        { new() { ["ChannelService"] = "https://botframework.azure.us/" }, "MultiTenant",
            "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us" },
        { new() { ["ChannelService"] = "https://botframework.azure.cn", ["TenantId"] = Tenant }, "SingleTenant",
            $"https://login.partner.microsoftonline.cn/{Tenant}" },
        { new() { ["Authority"] = "https://localhost:5000/t" }, "MultiTenant", "https://localhost:5000/t" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_fits_together_is_a_registration(Dictionary<string, string> changes, string type, string authority)
    {
        var options = Options(changes);

        AppRegistrationRules.ProblemsOf(options).ShouldBeEmpty();
        var app = AppRegistration.Of(options)!;
        app.AppId.ShouldBe(Registered.AppId);
        app.Type.ToString().ShouldBe(type);
        app.Authority.ShouldBe(authority);
    }

    [Fact]
    public void A_managed_identity_needs_no_credential()
    {
        var options = Options(new() { ["AppType"] = "UserAssignedMSI", ["AppPassword"] = "" });

        AppRegistrationRules.ProblemsOf(options).ShouldBeEmpty();
        AppRegistration.Of(options)!.Type.ShouldBe(AppType.UserAssignedMsi);
    }

    [Fact]
    public void Nothing_set_is_no_registration()
    {
        AppRegistrationRules.ProblemsOf(new BotOptions()).ShouldBeEmpty();
        AppRegistration.Of(new BotOptions()).ShouldBeNull();
    }

    [Fact]
    public void A_certificate_is_taken_with_its_key_and_password_only()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        var pem = Write("bot.pem", certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        var sealedPem = Write("sealed.pem",
            certificate.ExportCertificatePem() + "\n" + key.ExportEncryptedPkcs8PrivateKeyPem("word", encryption));
        var pfx = Write("bot.pfx", certificate.Export(X509ContentType.Pfx, "word"));
        var bare = Write("bare.pem", certificate.ExportCertificatePem());
        var text = Write("bot.txt", "no certificate");

        ProblemsWith(pem).ShouldBeEmpty();
        ProblemsWith(sealedPem, "word").ShouldBeEmpty();
        ProblemsWith(pfx, "word").ShouldBeEmpty();
        foreach (var problems in new[] { ProblemsWith(sealedPem, "other"), ProblemsWith(pfx, "other"), ProblemsWith(pfx),
            ProblemsWith(bare), ProblemsWith(text) })
            problems.ShouldHaveSingleItem().ShouldStartWith("Bot:CertificatePath cannot be used: ");
    }

    private static IEnumerable<string> ProblemsWith(string certificate, string? password = null) =>
        AppRegistrationRules.ProblemsOf(new BotOptions
        {
            AppId = Registered.AppId,
            CertificatePath = certificate,
            CertificatePassword = password
        });

    private string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static BotOptions Options(Dictionary<string, string> changes)
    {
        var options = new BotOptions
        {
            AppId = changes.GetValueOrDefault("AppId", Registered.AppId.ToUpperInvariant()),
            AppPassword = changes.GetValueOrDefault("AppPassword", Registered.Secret),
            AppType = changes.GetValueOrDefault("AppType"),
            TenantId = changes.GetValueOrDefault("TenantId"),
            CertificatePath = changes.GetValueOrDefault("CertificatePath"),
            ChannelService = changes.GetValueOrDefault("ChannelService"),
            Authority = changes.GetValueOrDefault("Authority"),
        };
        options.Authentication.ChannelMetadata = changes.GetValueOrDefault("ChannelMetadata");
        options.Authentication.EmulatorMetadata = changes.GetValueOrDefault("EmulatorMetadata");
        if (changes.TryGetValue("AllowedTenant", out var tenant))
            options.AllowedTenants.Add(tenant);
        if (changes.TryGetValue("AllowedHost", out var host))
            options.Connector.AllowedHosts = [host];
        return options;
    }
}
