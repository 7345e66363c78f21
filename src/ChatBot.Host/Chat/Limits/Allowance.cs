namespace ChatBot.Host.Chat.Limits;

/// <summary>What one asker may still ask: a bucket of tokens that fills evenly.</summary>
/// <param name="key">Whose it is.</param>
/// <param name="atOnce">Tokens of the full bucket, with which it begins.</param>
/// <param name="now">Time stamp of its beginning.</param>
internal sealed class Allowance(string key, int atOnce, long now)
{
    private double tokens = atOnce;
    private long filled = now;

    public string Key => key;

    /// <summary>How long until there is a token; zero where there is one.</summary>
    /// <param name="since">Time that has gone by between two time stamps.</param>
    public TimeSpan WaitAt(long now, Func<long, long, TimeSpan> since, TimeSpan perToken)
    {
        var gone = since(filled, now);
        tokens = Math.Min(atOnce, tokens + (gone / perToken));
        filled = now;
        return tokens >= 1 ? TimeSpan.Zero : (1 - tokens) * perToken;
    }

    public void Take() => tokens--;
}
