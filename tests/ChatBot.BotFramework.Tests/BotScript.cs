using System.Collections.Concurrent;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Tests;

/// <summary>What a <see cref="ScriptedBot"/> does, and which turns it got. It echoes unless told otherwise.</summary>
internal sealed class BotScript
{
    public ConcurrentQueue<ITurnContext> Turns { get; } = [];

    public Func<ITurnContext, CancellationToken, Task> OnMessage { get; set; } =
        (turn, cancellationToken) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken);

    public Func<ITurnContext, CancellationToken, Task<InvokeResponse>> OnInvoke { get; set; } =
        (_, _) => Task.FromResult(InvokeResponse.NotImplemented);
}
