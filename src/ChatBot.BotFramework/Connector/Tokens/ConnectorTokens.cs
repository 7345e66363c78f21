using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>The app's token for the connector: kept as long as it is good, fetched anew before it expires, by one request for however many
/// ask.</summary>
internal sealed class ConnectorTokens(IConnectorCredential credential, TimeProvider time, ILogger<ConnectorTokens> logger)
{
    /// <summary>Before the end a new token is fetched, while the old one serves on.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    /// <summary>Before the end a token is not sent any more: it must still be good when it arrives.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private ConnectorToken? current;
    private Task<ConnectorToken>? fetch;

    /// <exception cref="TokenUnavailableException">There is none to be had.</exception>
    public async ValueTask<ConnectorToken> GetAsync(CancellationToken cancellationToken)
    {
        Task<ConnectorToken> needed;
        lock (gate)
        {
            var left = current is null ? TimeSpan.Zero : current.Expires - time.GetUtcNow();
            if (left > Early)
                return current!;
            needed = Fetch();
            if (left > Reserve)
                return current!;
        }
        return await needed.WaitAsync(cancellationToken);
    }

    /// <summary>Another token than one that was not taken.</summary>
    /// <exception cref="TokenUnavailableException">There is none to be had.</exception>
    public async ValueTask<ConnectorToken> ReplaceAsync(ConnectorToken rejected, CancellationToken cancellationToken)
    {
        Task<ConnectorToken> newer;
        lock (gate)
        {
            if (current is not null && !ReferenceEquals(current, rejected))
                return current;
            current = null;
            newer = Fetch();
        }
        return await newer.WaitAsync(cancellationToken);
    }

    /// <summary>The request that runs, or a new one; called under the lock. It belongs to no caller: none that gives up ends it.</summary>
    private Task<ConnectorToken> Fetch()
    {
        if (fetch is not null)
            return fetch;
        fetch = Task.Run(FetchAsync);
        // In the background nobody may be waiting for it.
        _ = fetch.ContinueWith(static failed => failed.Exception, TaskContinuationOptions.OnlyOnFaulted);
        return fetch;
    }

    private async Task<ConnectorToken> FetchAsync()
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        ConnectorToken? token = null;
        try
        {
            token = await credential.GetTokenAsync(timeout.Token);
            Log.TokenFetched(logger, token.Expires);
            return token;
        }
        catch (TokenUnavailableException e)
        {
            Log.TokenNotFetched(logger, e.Message);
            throw;
        }
        catch (Exception e)
        {
            // What the library did not foresee; its message may quote the request.
            var reason = e is OperationCanceledException ? "no answer in time" : e.GetType().Name;
            Log.TokenNotFetched(logger, reason);
            throw new TokenUnavailableException($"no token for the connector was to be had ({reason}).",
                isTransient: e is OperationCanceledException);
        }
        finally
        {
            lock (gate)
            {
                current = token ?? current;
                fetch = null;
            }
        }
    }
}
