using System.Collections.Concurrent;
using ChatBot.BotFramework.Feedback;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests;

/// <summary>What a <see cref="ScriptedBot"/> does, and which turns it got. It echoes unless told otherwise.</summary>
internal sealed class BotScript
{
    public ConcurrentQueue<ITurnContext> Turns { get; } = [];

    public Func<ITurnContext, CancellationToken, Task> OnMessage { get; set; } =
        (turn, cancellationToken) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: cancellationToken);

    /// <summary>Null for what a bot does that knows no invokes of its own.</summary>
    public Func<ITurnContext, CancellationToken, Task<InvokeResponse>>? OnInvoke { get; set; }

    /// <summary>Null for what a bot does that knows no cards.</summary>
    public Func<AdaptiveCardInvokeValue, Task<AdaptiveCardInvokeResponse>>? OnCardAction { get; set; }

    /// <summary>What people thought, in order.</summary>
    public ConcurrentQueue<MessageFeedback> Feedback { get; } = [];

    /// <summary>Said where a welcome is due; nothing where it is null.</summary>
    public string? Welcome { get; set; }

    /// <summary>Waits until it is cancelled, and says so.</summary>
    // Callbacks of a token run last in, first out, so that one registered by the bot could be taken back by the bot's own end.
    public static async Task UntilCancelledAsync(TaskCompletionSource cancelled, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            cancelled.SetResult();
        }
    }
}
