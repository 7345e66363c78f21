using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChatBot.BotFramework.Authentication;

/// <summary>
/// The keys of one issuer: fetched when first needed, by one fetch for however many requests, fetched anew when old or when a token
/// names one that is not known, and trusted no longer when they could not be for too long.
/// </summary>
/// <remarks>
/// Instead of ConfigurationManager of Microsoft.IdentityModel, which has no clock that can be given to it, trusts old keys for ever
/// while the metadata cannot be had, and lets each request wait for a download of its own while it fails.
/// </remarks>
internal sealed class SigningKeys(string metadata, IDocumentRetriever documents, AuthenticationOptions options, TimeProvider time,
    ILogger logger)
{
    private readonly Lock gate = new();
    private KeySet? current;
    private Task<KeySet>? fetch;
    private long? lastFetch;
    private long? lastFailure;

    /// <summary>The keys as they are known.</summary>
    /// <exception cref="KeysUnavailableException">None are, or none that are young enough.</exception>
    public async ValueTask<KeySet> GetAsync(CancellationToken cancellationToken)
    {
        Task<KeySet> needed;
        lock (gate)
        {
            var age = current is null ? TimeSpan.MaxValue : time.GetElapsedTime(current.FetchedAt);
            if (age < options.RefreshInterval)
                return current!;
            var rests = Within(lastFailure, options.RetryInterval);
            if (current is not null && age < options.MaxKeyAge)
            {
                if (!rests)
                    Fetch();
                return current;
            }
            if (rests && fetch is null)
                throw new KeysUnavailableException("The keys that sign tokens could not be fetched a moment ago; try again later.");
            needed = Fetch();
        }
        return await needed.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Keys that were fetched after <paramref name="seen"/>, in which a key was missed; the same ones where the last fetch was only
    /// a moment ago, or where there is no newer one to be had.
    /// </summary>
    public async ValueTask<KeySet> GetNewerAsync(KeySet seen, CancellationToken cancellationToken)
    {
        Task<KeySet> newer;
        lock (gate)
        {
            if (current is not null && !ReferenceEquals(current, seen))
                return current;
            if (fetch is null && Within(lastFetch, options.MinRefreshInterval))
                return seen;
            newer = Fetch();
        }
        try
        {
            return await newer.WaitAsync(cancellationToken);
        }
        catch (KeysUnavailableException)
        {
            return seen;
        }
    }

    private bool Within(long? moment, TimeSpan interval) => moment is { } at && time.GetElapsedTime(at) < interval;

    /// <summary>The fetch that runs, or a new one; called under the lock. It belongs to no request: none that ends ends it.</summary>
    private Task<KeySet> Fetch()
    {
        if (fetch is not null)
            return fetch;
        fetch = Task.Run(FetchAsync);
        // In the background nobody may be waiting for it.
        _ = fetch.ContinueWith(static failed => failed.Exception, TaskContinuationOptions.OnlyOnFaulted);
        return fetch;
    }

    private async Task<KeySet> FetchAsync()
    {
        using var timeout = new CancellationTokenSource(options.MetadataTimeout, time);
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, timeout.Token);
            var keys = new KeySet(configuration.JsonWebKeySet ?? new(), time.GetTimestamp());
            if (keys.Count == 0)
                throw new InvalidDataException("no keys");
            Log.KeysFetched(logger, keys.Count, new Uri(metadata).Authority);
            End(keys);
            return keys;
        }
        catch (Exception e)
        {
            // Whatever went wrong, there are no new keys: a parser of foreign JSON throws what it likes.
            Log.KeysNotFetched(logger, new Uri(metadata).Authority, Reason(e));
            End(null);
            throw new KeysUnavailableException("The keys that sign tokens cannot be fetched; try again later.");
        }
    }

    private void End(KeySet? keys)
    {
        lock (gate)
        {
            current = keys ?? current;
            lastFetch = time.GetTimestamp();
            lastFailure = keys is null ? lastFetch : null;
            fetch = null;
        }
    }

    private static string Reason(Exception failure) => failure switch
    {
        HttpRequestException { StatusCode: { } status } => $"status {(int)status}",
        HttpRequestException http => http.HttpRequestError.ToString(),
        OperationCanceledException => "no answer in time",
        _ => failure.InnerException?.GetType().Name ?? failure.GetType().Name,
    };
}
