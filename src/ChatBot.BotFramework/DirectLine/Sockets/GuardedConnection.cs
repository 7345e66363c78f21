using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.BotFramework.DirectLine.Sockets;

/// <summary>
/// Puts a <see cref="FrameGuard"/> below the WebSocket of a request, of HTTP/1.1 or of HTTP/2. It has to be in place before the
/// framework's WebSockets, which take the connection from the request.
/// </summary>
internal sealed class GuardedConnection : IHttpUpgradeFeature, IHttpExtendedConnectFeature
{
    private readonly IHttpUpgradeFeature? upgrade;
    private readonly IHttpExtendedConnectFeature? connect;
    private readonly TimeProvider time;

    private GuardedConnection(IHttpUpgradeFeature? upgrade, IHttpExtendedConnectFeature? connect, TimeProvider time)
    {
        this.upgrade = upgrade;
        this.connect = connect;
        this.time = time;
    }

    public bool IsUpgradableRequest => upgrade?.IsUpgradableRequest ?? false;

    public bool IsExtendedConnect => connect?.IsExtendedConnect ?? false;

    public string? Protocol => connect?.Protocol;

    /// <summary>What guards the connection, once it is a socket's.</summary>
    public FrameGuard? Guard { get; private set; }

    public static void PutBelow(HttpContext http, TimeProvider time)
    {
        var upgrade = http.Features.Get<IHttpUpgradeFeature>();
        var connect = http.Features.Get<IHttpExtendedConnectFeature>();
        var guarded = new GuardedConnection(upgrade, connect, time);
        if (upgrade is not null)
            http.Features.Set<IHttpUpgradeFeature>(guarded);
        if (connect is not null)
            http.Features.Set<IHttpExtendedConnectFeature>(guarded);
        http.Features.Set(guarded);
    }

    public async Task<Stream> UpgradeAsync() => Guard = new FrameGuard(await upgrade!.UpgradeAsync(), time);

    public async ValueTask<Stream> AcceptAsync() => Guard = new FrameGuard(await connect!.AcceptAsync(), time);
}
