using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Kestrel</c>: what of the web server's own settings is taken; it reads them itself. Where it listens is said
/// elsewhere.</summary>
internal sealed class KestrelSettings
{
    private const string Certificate = "Kestrel:Certificates:Default:Path";

    public CertificatesSettings Certificates { get; } = new();

    /// <exception cref="SettingException">A file does not exist.</exception>
    public void Check()
    {
        if (Certificates.Default.Path is { } path && !File.Exists(path))
            throw new SettingException(Certificate,
                $"names {path}, which does not exist; name a PFX file, or a PEM file with KeyPath beside it.");
        if (Certificates.Default.KeyPath is { } key && !File.Exists(key))
            throw new SettingException("Kestrel:Certificates:Default:KeyPath",
                $"names {key}, which does not exist; name the PEM file of the certificate's key.");
    }

    /// <summary>What to tell of an https address that the server cannot serve.</summary>
    public SettingException Explain(string address, Exception failure) => Certificates.Default.Path is null
        ? new(Certificate, $"is not set, and {address} needs a certificate; name a PFX or PEM file, or leave https to a proxy before "
        + "this host.")
        : new(Certificate, $"cannot be used: {failure.Message}");

    internal sealed class CertificatesSettings
    {
        public CertificateSettings Default { get; } = new();
    }

    /// <summary>The certificate of https addresses.</summary>
    internal sealed class CertificateSettings
    {
        [DataType(Setting.Path)]
        public string? Path { get; set; }

        [DataType(Setting.Path)]
        public string? KeyPath { get; set; }

        [DataType(DataType.Password)]
        public string? Password { get; set; }
    }
}
