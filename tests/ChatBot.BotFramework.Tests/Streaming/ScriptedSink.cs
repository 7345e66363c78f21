using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Tests.Streaming;

/// <summary>A channel that records what it gets and when, and answers as the test says: by default an id for the first activity and none
/// for the rest, as Teams does.</summary>
internal sealed class ScriptedSink(TimeProvider time) : IActivitySink
{
    private readonly Queue<Func<Task<ChannelReceipt>>> answers = [];
    private readonly DateTimeOffset start = time.GetUtcNow();

    public const string FirstId = "s1";

    public List<SinkCall> Calls { get; } = [];

    public void Answer(Func<Task<ChannelReceipt>> answer) => answers.Enqueue(answer);

    public void Refuse(Exception refusal) => Answer(() => Task.FromException<ChannelReceipt>(refusal));

    public void Accept(string? id = null) => Answer(() => Task.FromResult(new ChannelReceipt(id)));

    public Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken) =>
        RecordAsync("send", activity, cancellationToken);

    public Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken) =>
        RecordAsync("update", activity, cancellationToken);

    public Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private Task<ChannelReceipt> RecordAsync(string method, WireActivity activity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add(new SinkCall(time.GetUtcNow() - start, method, activity));
        return answers.TryDequeue(out var answer) ? answer() : Task.FromResult(new ChannelReceipt(Calls.Count == 1 ? FirstId : null));
    }
}
