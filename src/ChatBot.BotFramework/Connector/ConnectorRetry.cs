using System.Globalization;
using System.Net;
using ChatBot.BotFramework.Connector.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// Retries only what cannot post twice: posting an activity is not idempotent, so that a request is made again only when no
/// connection was made for it, or the channel said that it refused it for the moment (429, 503, and Teams' 412). After a time-out,
/// a broken connection or a 500, 502 or 504 the activity may be in the conversation already: it is given up instead. An update or
/// a delete may happen twice, so that those are made again after these too.
/// </summary>
internal static class ConnectorRetry
{
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ConnectorOptions options, TimeProvider time,
        ILogger logger)
    {
        pipeline.TimeProvider = time;
        // The meter stays; a line in the log for each request that went well would drown the rest.
        pipeline.ConfigureTelemetry(NullLoggerFactory.Instance);
        if (options.Retries > 0)
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments =>
                ValueTask.FromResult((WasNotPosted(arguments.Outcome)
                    || (MayHappenTwice(arguments.Context) && FailedForNow(arguments.Outcome)))
                    && !(Asked(arguments.Outcome, time) > options.MaxRetryDelay)),
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
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.PreconditionFailed } =>
            true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => true,
        { Exception: TokenUnavailableException { IsTransient: true } } => true,
        _ => false,
    };

    private static bool MayHappenTwice(ResilienceContext context) =>
        context.GetRequestMessage() is { Method: var method } && (method == HttpMethod.Put || method == HttpMethod.Delete);

    private static bool FailedForNow(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: >= HttpStatusCode.InternalServerError } => true,
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
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
        outcome.Result is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : outcome.Exception switch
        {
            TokenUnavailableException => "no token",
            TimeoutRejectedException => "no answer in time",
            _ => "no connection",
        };
}
