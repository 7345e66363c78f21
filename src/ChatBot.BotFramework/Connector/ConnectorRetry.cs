using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// Retries only what cannot post twice: posting an activity is not idempotent, so that a request is made again only when no
/// connection was made for it, or the channel said that it refused it for the moment (429, 503, and Teams' 412). After a time-out,
/// a broken connection or a 500, 502 or 504 the activity may be in the conversation already: it is given up instead.
/// </summary>
internal static class ConnectorRetry
{
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ConnectorOptions options, TimeProvider time, ILogger logger)
    {
        pipeline.TimeProvider = time;
        if (options.Retries > 0)
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(WasNotPosted(arguments.Outcome) && !(Asked(arguments.Outcome, time) > options.MaxRetryDelay)),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome, time)),
                OnRetry = arguments =>
                {
                    Log.Retrying(logger, Host(arguments.Context), Reason(arguments.Outcome), arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            });
        pipeline.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout });
    }

    private static bool WasNotPosted(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.PreconditionFailed } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => true,
        _ => false,
    };

    private static TimeSpan? Asked(Outcome<HttpResponseMessage> outcome, TimeProvider time)
    {
        var header = outcome.Result?.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Host(ResilienceContext context) => context.GetRequestMessage()?.RequestUri?.Authority ?? "";

    private static string Reason(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : "no connection";
}
