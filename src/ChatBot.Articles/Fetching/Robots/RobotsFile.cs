using System.Globalization;

namespace ChatBot.Articles.Fetching.Robots;

/// <summary>What a site asks of programs that read it (RFC 9309), as far as it concerns one of them.</summary>
internal sealed class RobotsFile
{
    private const int MostRules = 5_000;
    private const int LongestPattern = 2_000;

    /// <summary>A site that asks for a longer pause gets this one.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly List<(string Pattern, bool IsAllowed)> rules = [];

    private RobotsFile() { }

    public static RobotsFile AllowsAll { get; } = new();

    /// <summary>The pause between requests that it asks for; zero where it asks for none.</summary>
    public TimeSpan Delay { get; private set; }

    /// <param name="agent">The name of the program; the groups of that name count, else those for all.</param>
    public static RobotsFile Parse(string text, string agent)
    {
        var (own, all) = (new RobotsFile(), new RobotsFile());
        var (hasOwn, isForOwn, isForAll, isNaming) = (false, false, false, false);
        foreach (var (field, value) in text.Split('\n', '\r').Select(Field))
        {
            if (field == "user-agent")
            {
                if (!isNaming)
                    (isForOwn, isForAll) = (false, false);
                isNaming = true;
                isForAll |= value == "*";
                isForOwn |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                hasOwn |= isForOwn;
                continue;
            }

            // A blank line or a comment parts nothing.
            if (field.Length == 0)
                continue;
            isNaming = false;
            if (isForOwn)
                own.Take(field, value);
            if (isForAll)
                all.Take(field, value);
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether an address may be read: the longest rule that fits counts, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var (length, isAllowed) = (-1, true);
        foreach (var rule in rules)
        {
            if ((rule.Pattern.Length > length || (rule.Pattern.Length == length && rule.IsAllowed)) && PathPattern.Fits(rule.Pattern, path))
                (length, isAllowed) = (rule.Pattern.Length, rule.IsAllowed);
        }

        return isAllowed;
    }

    private static (string Name, string Value) Field(string line)
    {
        var said = line.Split('#', 2)[0];
        var colon = said.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (said[..colon].Trim(' ', '\t', '\uFEFF').ToLowerInvariant(), said[(colon + 1)..].Trim());
    }

    private void Take(string field, string value)
    {
        if (field is "allow" or "disallow" && value.Length is > 0 and <= LongestPattern && rules.Count < MostRules)
            rules.Add((value, field == "allow"));
        else if (field == "crawl-delay" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0)
            Delay = seconds >= LongestDelay.TotalSeconds ? LongestDelay : TimeSpan.FromSeconds(seconds);
    }
}
