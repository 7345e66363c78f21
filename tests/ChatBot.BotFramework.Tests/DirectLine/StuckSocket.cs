using System.Net.WebSockets;

namespace ChatBot.BotFramework.Tests.DirectLine;

/// <summary>A socket whose peer takes nothing and says nothing.</summary>
internal sealed class StuckSocket : WebSocket
{
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

    public override string? SubProtocol => null;

    public override void Abort() => aborted.TrySetResult();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        Stuck(cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription,
        CancellationToken cancellationToken) => Stuck(cancellationToken);

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        await Stuck(cancellationToken);
        throw new WebSocketException();
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage,
        CancellationToken cancellationToken) => Stuck(cancellationToken);

    public override void Dispose() => Abort();

    private Task Stuck(CancellationToken cancellationToken) => aborted.Task.WaitAsync(cancellationToken);
}
