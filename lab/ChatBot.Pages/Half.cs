using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Pages;

/// <summary>The half of a set that a page belongs to, by hash of its id.</summary>
public enum Half
{
    /// <summary>Looked at page by page, so that faults can be found.</summary>
    Tuned,

    /// <summary>Only measured, never looked at: how pages are read that nobody looked at.</summary>
    Kept,
}

/// <summary>Tells the half of a page.</summary>
internal static class Halves
{
    public static Half Of(string id) => (Half)(SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] & 1);
}
