using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Settings;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>The section "DirectLine" of the configuration: who may talk to the bot through Direct Line, and how much.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>
    /// What a server of yours sends to get tokens for its users; at least 16 characters. Where it is empty, only pages get tokens:
    /// the site's own.
    /// </summary>
    [DataType(DataType.Password)]
    [RegularExpression("[!-~]{16,1000}", ErrorMessage = "at least 16 characters, all of them printable ASCII without blanks")]
    public string? Secret { get; set; }

    /// <summary>
    /// Origins of other sites whose pages may call, such as "https://www.example.com"; the site's own origin always may. In the
    /// configuration a list, or one value with semicolons.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Where clients reach this host, such as "https://bot.example.com", when a proxy stands before it; otherwise the address that a
    /// request came to counts.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The SQLite file that holds conversations and the key that signs tokens. Replicas on one machine may share it.</summary>
    [DataType(Setting.Path)]
    public string? StorePath { get; set; }

    /// <summary>Id of the bot in conversations.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string BotId { get; set; } = "bot";

    /// <summary>Name of the bot in conversations.</summary>
    [StringLength(100)]
    public string BotName { get; set; } = "Bot";

    /// <summary>How long a token is good; the official client refreshes it every 15 minutes whatever it is told.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an issued stream URL may be opened.</summary>
    public TimeSpan StreamUrlLifetime { get; internal set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a conversation is kept after its last activity.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Activities kept of a conversation; older ones are dropped.</summary>
    [Range(10, 1_000_000)]
    public int MaxActivities { get; set; } = 1000;

    /// <summary>Largest body of a request, in bytes.</summary>
    public int MaxBytes { get; internal set; } = 64 * 1024;

    /// <summary>Longest time that a caller may take to send its body.</summary>
    public TimeSpan BodyTimeout { get; internal set; } = TimeSpan.FromSeconds(15);

    /// <summary>Tokens and conversations that an address gets in a minute without the secret; that many at once.</summary>
    [Range(1, 1_000_000)]
    public int StartsPerMinute { get; set; } = 120;

    /// <summary>The same for a caller with the secret, who asks for all of its users.</summary>
    [Range(1, 1_000_000)]
    public int StartsPerMinuteWithSecret { get; set; } = 6000;

    /// <summary>Activities that a conversation takes from its user in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PostsPerMinute { get; set; } = 120;

    /// <summary>Activities that a conversation takes at once before <see cref="PostsPerMinute"/> counts.</summary>
    public int PostsAtOnce { get; internal set; } = 20;

    /// <summary>WebSockets open at once; a further one is refused with 503.</summary>
    [Range(1, 1_000_000)]
    public int MaxSockets { get; set; } = 5000;

    /// <summary>Activities that wait for one socket's reader; a slower one is closed and reconnects by its watermark.</summary>
    public int MaxQueuedPerSocket { get; internal set; } = 256;

    /// <summary>Silence after which an empty frame keeps a socket alive; also the time between two checks that the peer is there.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Longest time that a peer may take to receive a frame or to answer such a check.</summary>
    public TimeSpan SocketTimeout { get; internal set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How old an accepted activity without a reply may be to get its turn after a restart; a later answer would surprise more than it
    /// helps.
    /// </summary>
    public TimeSpan ResumeFor { get; internal set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How often the store is asked whether another replica wrote to it, where no database tells that at once; only while a socket is
    /// open.
    /// </summary>
    public TimeSpan ReplicaPoll { get; internal set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The same where the database tells, for what it was stopped over.</summary>
    public TimeSpan ReplicaPollWhenTold { get; internal set; } = TimeSpan.FromSeconds(2);
}
