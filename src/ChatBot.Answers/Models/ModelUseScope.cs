using ChatBot.Answers.Models.Metering;

namespace ChatBot.Answers.Models;

/// <summary>
/// What the model does for one answer, from <see cref="ModelMeter.Begin"/> to its end; its time runs from there too. Safe for concurrent
/// use.
/// </summary>
public sealed class ModelUseScope : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<string> prompts = [];
    private readonly ModelOptions options;
    private readonly TimeProvider clock;
    private readonly long started;
    private readonly Action end;
    private TokenCount tokens = new(0, 0);
    private long reserved;
    private int calls;

    internal ModelUseScope(ModelOptions options, TimeProvider clock, Action end)
    {
        this.options = options;
        this.clock = clock;
        this.end = end;
        started = clock.GetTimestamp();
    }

    /// <summary>Requests that were answered so far; from the cache none.</summary>
    public int Calls
    {
        get
        {
            lock (gate)
                return calls;
        }
    }

    /// <summary>Tokens so far.</summary>
    public TokenCount Tokens
    {
        get
        {
            lock (gate)
                return tokens;
        }
    }

    /// <summary>By the prices of the settings; null where those are not known.</summary>
    public decimal? Cost => ModelPrice.Of(Tokens, options);

    /// <summary>How much of <see cref="ModelOptions.Timeout"/> is left; never below zero.</summary>
    public TimeSpan Left => options.Timeout - clock.GetElapsedTime(started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>What the model did so far; null where it was asked nothing.</summary>
    public ModelUse? Total
    {
        get
        {
            lock (gate)
            {
                return prompts.Count == 0
                    ? null
                    : new(options.Name ?? "", [.. prompts.Distinct()], calls, tokens.Input, tokens.Output, ModelPrice.Of(tokens, options),
                        tokens.IsEstimated);
            }
        }
    }

    internal void Name(string prompt)
    {
        lock (gate)
            prompts.Add(prompt);
    }

    /// <summary>Calls after this are nobody's.</summary>
    public void Dispose() => end();

    /// <summary>Room for a call: how many tokens it may come back with; null where too few are left of the answer's budget.</summary>
    internal int? Reserve(long input, int maxOutput, int leastOutput)
    {
        lock (gate)
        {
            if (options.TokensPerAnswer > 0)
                maxOutput = (int)Math.Min(maxOutput, options.TokensPerAnswer - tokens.Total - reserved - input);
            if (maxOutput < leastOutput)
                return null;
            reserved += input + maxOutput;
            return maxOutput;
        }
    }

    /// <summary>Gives the room back, and counts what was taken; null where the call was not answered.</summary>
    internal void Settle(long room, TokenCount? taken)
    {
        lock (gate)
        {
            reserved -= room;
            if (taken is null)
                return;
            calls++;
            tokens = new(tokens.Input + taken.Input, tokens.Output + taken.Output, tokens.IsEstimated || taken.IsEstimated);
        }
    }
}
