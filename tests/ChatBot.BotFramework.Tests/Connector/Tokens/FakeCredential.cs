using System.Globalization;
using ChatBot.BotFramework.Connector.Tokens;

namespace ChatBot.BotFramework.Tests.Connector.Tokens;

/// <summary>Gives out tokens with increasing numbers that are good for an hour, when it is let.</summary>
internal sealed class FakeCredential(TimeProvider time) : IConnectorCredential
{
    private int count;

    public int Requests => Volatile.Read(ref count);

    /// <summary>What each request waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What each request fails with, where it is set.</summary>
    public Exception? Failure { get; set; }

    public async Task<ConnectorToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref count);
        await Gate.WaitAsync(cancellationToken);
        return Failure is null
            ? new ConnectorToken(number.ToString(CultureInfo.InvariantCulture), time.GetUtcNow().AddHours(1))
            : throw Failure;
    }
}
