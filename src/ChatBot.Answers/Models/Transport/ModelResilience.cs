using System.Globalization;
using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace ChatBot.Answers.Models.Transport;

/// <summary>
/// What is done before a response begins: a failed attempt is made again where there is time for it, an endpoint's wish to wait is
/// honoured, and one that keeps failing is left alone for a while, so that answers need not wait for it.
/// </summary>
internal static class ModelResilience
{
    /// <summary>An endpoint counts as broken after so many failures of at least half of the attempts …</summary>
    private const int FailuresToBreak = 4;

    /// <summary>… within this time …</summary>
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);

    /// <summary>… and is left alone for this.</summary>
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>Less than this is no time to answer in.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(1);

    /// <param name="left">How much time the call has left in all.</param>
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, int mostRetries, Func<TimeSpan> left,
        TimeProvider clock)
    {
        pipeline.TimeProvider = clock;
        if (mostRetries > 0)
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = mostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                ShouldRetryAfterHeader = false,
                DelayGenerator = attempt => ValueTask.FromResult(Wanted(attempt.Outcome.Result, clock)),
                ShouldHandle = attempt =>
                ValueTask.FromResult(IsPassing(attempt.Outcome) && FitsIn(left(), Wanted(attempt.Outcome.Result, clock))),
            });
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            MinimumThroughput = FailuresToBreak,
            FailureRatio = 0.5,
            SamplingDuration = Sampling,
            BreakDuration = Break,
            ShouldHandle = attempt => ValueTask.FromResult(IsBroken(attempt.Outcome)),
        });
        // Ahead of the end of the call, so that the circuit breaker learns of it.
        pipeline.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => ValueTask.FromResult(Attempt(left())) });
    }

    private static TimeSpan Attempt(TimeSpan left) =>
        TimeSpan.FromTicks(Math.Max(left.Ticks * 49 / 50, TimeSpan.FromMilliseconds(10).Ticks));

    private static bool FitsIn(TimeSpan left, TimeSpan? wait) => left - (wait ?? FirstDelay) >= LeastTime;

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException
        || outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or >= HttpStatusCode.InternalServerError
            and not HttpStatusCode.NotImplemented;

    // Being too busy is not being broken, and a client that gives up says nothing of the endpoint.
    private static bool IsBroken(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError;

    /// <summary>How long the endpoint asks to wait: Retry-After, or its finer relative of OpenAI and Azure.</summary>
    private static TimeSpan? Wanted(HttpResponseMessage? response, TimeProvider clock)
    {
        if (response is null)
            return null;
        if (response.Headers.TryGetValues("retry-after-ms", out var values)
            && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is >= 0 and < int.MaxValue)
            return TimeSpan.FromMilliseconds(milliseconds);
        return response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            _ => null,
        };
    }
}
