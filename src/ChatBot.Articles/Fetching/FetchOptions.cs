using System.ComponentModel.DataAnnotations;

namespace ChatBot.Articles.Fetching;

/// <summary>How addresses are read: how often, how politely, how much of them, and which inside the network.</summary>
public sealed class FetchOptions
{
    /// <summary>How often an address is read while serving. One that fails is left longer each time, up to a day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Most addresses that are read at once while serving; of one host they are read one after another.</summary>
    [Range(1, 32)]
    public int FeedsAtOnce { get; set; } = 4;

    /// <summary>Names or numbers of hosts inside the network, this machine among them, that may be read all the same.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>What servers are told of who reads; robots.txt is obeyed under the name before the first '/' or blank.</summary>
    [StringLength(200, MinimumLength = 1)]
    [RegularExpression("[!-~]+(?: [!-~]+)*",
        ErrorMessage = "a name of ASCII letters such as ExampleNewsBot/1.0 (+https://www.example.com/bot), of 1 to 200 characters")]
    public string UserAgent { get; set; } = "ChatBot";

    /// <summary>Shortest time between two requests to the same host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RequestPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer may take, to its last byte.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest answer in bytes, unpacked; it is held in memory whole.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxFetchBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most pages that are read of one feed or sitemap at a time, the newest first; the next time goes on from there.</summary>
    [Range(1, 100_000)]
    public int PagesPerRefresh { get; set; } = 200;
}
