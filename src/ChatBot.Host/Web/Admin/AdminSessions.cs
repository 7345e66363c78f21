using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Admin;

namespace ChatBot.Host.Web.Admin;

/// <summary>
/// Sessions that hold all of themselves, signed with what follows from the key: every replica knows them, none keeps them, and another
/// key ends them all.
/// </summary>
internal sealed class AdminSessions(AdminOptions options, TimeProvider clock)
{
    /// <summary>How long one lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    private const int LongestName = 60;

    // Without a key nobody but people on this machine are let in, by this process alone.
    private readonly byte[] secret = options.Key is { } key
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key), 32, info: "chatbot admin sessions"u8.ToArray())
        : RandomNumberGenerator.GetBytes(32);

    private readonly byte[]? keyDigest = options.Key is { } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;

    /// <summary>Whether a key opens the pages at all.</summary>
    public bool HasKey => keyDigest is not null;

    /// <summary>Whether it is the key; takes the same time whatever is given.</summary>
    public bool IsKey(string given) =>
        keyDigest is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), keyDigest);

    /// <summary>A new session.</summary>
    /// <param name="who">What they call themselves.</param>
    public static AdminSession Begin(string who)
    {
        var name = new string([.. who.Where(c => !char.IsControl(c))]).Trim();
        return new(GraphemeCut.Shorten(name, LongestName), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18)));
    }

    /// <summary>A session as its cookie holds it.</summary>
    public string Write(AdminSession session)
    {
        var until = (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = $"{until}.{session.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(session.Who))}";
        return $"{content}.{Sign("session", content)}";
    }

    /// <summary>The session of a cookie; null where it is none of ours, or over.</summary>
    public AdminSession? Read(string? cookie)
    {
        if (cookie?.Split('.') is not [var until, var id, var who, var sign] || !IsSigned("session", $"{until}.{id}.{who}", sign))
            return null;
        var end = DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture));
        return end > clock.GetUtcNow() ? new(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(who)), id) : null;
    }

    /// <summary>What each form of a session carries: a page of another site cannot know it.</summary>
    public string TokenOf(AdminSession session) => Sign("form", session.Id);

    public bool IsToken(AdminSession session, string given) => IsSigned("form", session.Id, given);

    private string Sign(string purpose, string content) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{purpose}\n{content}")));

    private bool IsSigned(string purpose, string content, string sign) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(sign), Encoding.UTF8.GetBytes(Sign(purpose, content)));
}
