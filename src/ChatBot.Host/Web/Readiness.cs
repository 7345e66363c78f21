using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Host.Web;

/// <summary>Ready once the index is open, the encoder is loaded and the articles have been read for the first time.</summary>
internal sealed class Readiness : IHealthCheck
{
    private volatile bool isReady;

    public void Reached() => isReady = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The articles are still being read."));
}
