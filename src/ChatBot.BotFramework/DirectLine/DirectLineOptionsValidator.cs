using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Stops the start with one line for each setting that cannot work. A line never shows the secret.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    private const int ShortestSecret = 16;

    // A timer takes at most this.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        List<string> problems = [];
        Require("Secret", string.IsNullOrEmpty(options.Secret) || (options.Secret.Length >= ShortestSecret && options.Secret.All(c => c is > ' ' and <= '~')),
            $"must have at least {ShortestSecret} characters, all of them printable ASCII without blanks.");
        foreach (var origin in options.AllowedOrigins)
            Require("AllowedOrigins", WebOrigin.TryParse(origin, out _),
                $"holds '{Shown(origin)}'; write origins such as https://www.example.com, without a path.");
        Require("PublicUrl", string.IsNullOrEmpty(options.PublicUrl) || WebOrigin.TryParse(options.PublicUrl.TrimEnd('/'), out _),
            $"is '{Shown(options.PublicUrl)}'; write an address such as https://bot.example.com, without a path.");
        Require("StorePath", !string.IsNullOrWhiteSpace(options.StorePath), "is not set; name a file for the conversations.");
        Require("BotId", options.BotId is { Length: > 0 and <= 100 }, "must have 1 to 100 characters.");
        Require("BotName", options.BotName is { Length: <= 100 }, "must have at most 100 characters.");
        Time("TokenLifetime", options.TokenLifetime, TimeSpan.FromMinutes(30), LongestTimer);
        Time("StreamUrlLifetime", options.StreamUrlLifetime, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
        Time("KeepFor", options.KeepFor, LongestTimer, TimeSpan.FromDays(3650));
        Time("BodyTimeout", options.BodyTimeout, TimeSpan.FromMilliseconds(1), LongestTimer);
        Time("KeepAlive", options.KeepAlive, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Time("SocketTimeout", options.SocketTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Time("ResumeFor", options.ResumeFor, TimeSpan.Zero, LongestTimer);
        Time("ReplicaPoll", options.ReplicaPoll, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(1));
        Number("MaxActivities", options.MaxActivities, 10, 1_000_000);
        Number("MaxBytes", options.MaxBytes, 1024, 16 * 1024 * 1024);
        Number("StartsPerMinute", options.StartsPerMinute, 1, 1_000_000);
        Number("StartsPerMinuteWithSecret", options.StartsPerMinuteWithSecret, 1, 1_000_000);
        Number("PostsPerMinute", options.PostsPerMinute, 1, 1_000_000);
        Number("PostsAtOnce", options.PostsAtOnce, 1, 1_000_000);
        Number("MaxSockets", options.MaxSockets, 1, 1_000_000);
        Number("MaxQueuedPerSocket", options.MaxQueuedPerSocket, 8, 100_000);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(string key, bool works, string problem)
        {
            if (!works)
                problems.Add($"{DirectLineOptions.Section}:{key} {problem}");
        }

        void Number(string key, int value, int least, int most) =>
            Require(key, value >= least && value <= most, $"is {value}; it must lie between {least} and {most}.");

        void Time(string key, TimeSpan value, TimeSpan least, TimeSpan most) =>
            Require(key, value >= least && value <= most, $"is {value}; it must lie between {least} and {most}.");
    }

    private static string Shown(string? value) =>
        new([.. (value ?? "").Take(60).Select(c => char.IsControl(c) ? ' ' : c)]);
}
