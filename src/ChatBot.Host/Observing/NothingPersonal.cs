using System.Diagnostics;
using OpenTelemetry;

namespace ChatBot.Host.Observing;

/// <summary>Takes out of spans of the web server what tells of people or of conversations, and leaves out the probes.</summary>
internal sealed class NothingPersonal : BaseProcessor<Activity>
{
    private const string Path = "url.path";

    private static readonly string[] Personal =
    [
        Path, "url.query", "url.full", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original",
        "http.target", "http.url", "http.client_ip", "http.user_agent", "enduser.id",
    ];

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem(Path) is string path && path.StartsWith("/health", StringComparison.Ordinal))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        foreach (var tag in Personal)
        {
            if (data.GetTagItem(tag) is not null)
                data.SetTag(tag, null);
        }
    }
}
