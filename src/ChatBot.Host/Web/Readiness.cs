using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Host.Web;

/// <summary>Ready once the index is open, the encoder is loaded and the articles have been read for the first time. An index that was found
/// damaged goes on answering as far as it can be read.</summary>
internal sealed class Readiness(IArticleIndex index) : IHealthCheck
{
    private volatile bool isReady;

    public void Reached() => isReady = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(index.LastingFault?.Fault switch
        {
            // Others answer in its place.
            IndexFault.OtherVersion => HealthCheckResult.Unhealthy(
                "A later version of the program has changed the tables; update this one."),
            _ when !isReady => HealthCheckResult.Unhealthy("The articles are still being read."),
            null => HealthCheckResult.Healthy(),
            _ => HealthCheckResult.Degraded("The index is damaged; chatbot doctor says where, and what to do."),
        });

    /// <summary>The state in a word, and why it is not the best one. Anybody may ask: places on the disk are named to the log
    /// alone.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        var reasons = report.Entries.Values.Select(entry => entry.Description).Where(reason => reason is not null);
        return context.Response.WriteAsync(string.Join('\n', reasons.Prepend(report.Status.ToString())), context.RequestAborted);
    }
}
