using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Kestrel</c>: what of the web server's own settings is taken; it reads them itself. Where it listens is said elsewhere.</summary>
internal sealed class KestrelSettings
{
    public CertificatesSettings Certificates { get; } = new();

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
