using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>Reads the certificate and its private key from one file, PEM or PFX.</summary>
internal static class CertificateFile
{
    /// <exception cref="CryptographicException">The file holds no certificate with a key that the password opens.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static X509Certificate2 Load(string path, string? password)
    {
        var certificate = !IsPem(path) ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        if (certificate.HasPrivateKey)
            return certificate;
        certificate.Dispose();
        throw new CryptographicException("The file holds no private key.");
    }

    /// <summary>Why the file cannot be used, in one sentence; or null.</summary>
    public static string? ProblemOf(string path, string? password)
    {
        if (!File.Exists(path))
            return "there is no such file.";
        try
        {
            Load(path, password).Dispose();
            return null;
        }
        catch (CryptographicException)
        {
            return "it must hold a certificate and its private key, as PEM or PFX, that Bot:CertificatePassword opens.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "the file cannot be read.";
        }
    }

    private static bool IsPem(string path)
    {
        using var reader = File.OpenText(path);
        var start = new char[4096];
        return start.AsSpan(0, reader.ReadBlock(start)).Contains("-----BEGIN ", StringComparison.Ordinal);
    }
}
