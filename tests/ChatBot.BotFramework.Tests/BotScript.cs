using System.Collections.Concurrent;
using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Invokes;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Tests;

/// <summary>What a <see cref="ScriptedBot"/> does, and which turns it got. It echoes unless told otherwise.</summary>
internal sealed class BotScript
{
    public ConcurrentQueue<ITurnContext> Turns { get; } = [];

    public Func<ITurnContext, CancellationToken, Task> OnMessage { get; set; } =
        (turn, cancellationToken) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken);

    /// <summary>Null for what a bot does that knows no invokes of its own.</summary>
    public Func<ITurnContext, CancellationToken, Task<InvokeResponse>>? OnInvoke { get; set; }

    public Func<AdaptiveCardAction, Task<InvokeResponse>> OnCardAction { get; set; } = _ => Task.FromResult(InvokeResponse.NotImplemented);

    /// <summary>What people thought, in order.</summary>
    public ConcurrentQueue<MessageFeedback> Feedback { get; } = [];

    /// <summary>Said where a welcome is due; nothing where it is null.</summary>
    public string? Welcome { get; set; }
}
