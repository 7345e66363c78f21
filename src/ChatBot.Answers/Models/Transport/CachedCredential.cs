using Azure.Core;

namespace ChatBot.Answers.Models.Transport;

/// <summary>Asks another credential only when its last token is nearly over: not every kind of account remembers its own.</summary>
internal sealed class CachedCredential(TokenCredential inner, TimeProvider clock) : TokenCredential, IDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1);
    private AccessToken? last;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (last is { } token && token.ExpiresOn - Ahead > clock.GetUtcNow())
                return token;
            last = await inner.GetTokenAsync(requestContext, cancellationToken);
            return last.Value;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
