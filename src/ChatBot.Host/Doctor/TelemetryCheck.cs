using System.Net.Sockets;
using System.Runtime.CompilerServices;
using ChatBot.Host.Observing;

namespace ChatBot.Host.Doctor;

/// <summary>Tells whether what is observed is sent anywhere, and whether somebody listens there; nothing is sent.</summary>
/// <param name="variables">The environment.</param>
internal sealed class TelemetryCheck(IConfiguration variables) : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public string Part => "telemetry";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var target = TelemetryTarget.Of(variables);
        if (target.IsNone)
            yield return new(
                Part, Health.Unset, "no traces, metrics or logs are sent; OTEL_EXPORTER_OTLP_ENDPOINT names a collector to send them to");
        foreach (var collector in target.Collectors)
            yield return await FindAsync(collector, cancellationToken);
    }

    private async Task<Finding> FindAsync(Uri collector, CancellationToken cancellationToken)
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await socket.ConnectAsync(collector.Host, collector.Port, patience.Token);
            return new(Part, Health.Works, $"a collector listens at {collector.Authority}");
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return new(
                Part, Health.Fails,
                $"nobody listens at {collector.Authority}; start the collector, or correct OTEL_EXPORTER_OTLP_ENDPOINT");
        }
    }
}
