using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.DirectLine.Tokens;

/// <summary>
/// Writes and reads tokens and stream tickets: JWTs signed with HS256. The official clients decode a token's payload and take its
/// claim "user" as the user's id.
/// </summary>
internal sealed class TokenSigner(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Issuer = "directline";
    private const string ClientAudience = "directline:client";
    private const string StreamAudience = "directline:stream";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private SymmetricSecurityKey? key;

    /// <summary>The key that all replicas on a store share; given once, before the first request.</summary>
    /// <param name="secret">At least 32 random bytes.</param>
    public void UseKey(byte[] secret) => key = new SymmetricSecurityKey(secret);

    /// <summary>Seconds that a token written now is good.</summary>
    public int LifetimeInSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    public string Write(DirectLineToken token)
    {
        var claims = new Dictionary<string, object> { ["conv"] = token.ConversationId, ["channel"] = token.ChannelId };
        if (token.UserId is not null)
            claims["user"] = token.UserId;
        if (token.UserName is not null)
            claims["userName"] = token.UserName;
        if (token.Origins.Count > 0)
            claims["origins"] = token.Origins.ToArray();
        if (token.Page is not null)
            claims["page"] = token.Page;
        return Write(claims, ClientAudience, time.GetUtcNow() + options.Value.TokenLifetime);
    }

    public string Write(StreamTicket ticket)
    {
        var claims = new Dictionary<string, object>
        {
            ["conv"] = ticket.ConversationId,
            ["jti"] = ticket.Id,
            ["watermark"] = ticket.Watermark.ToString(CultureInfo.InvariantCulture)
        };
        if (ticket.Origins.Count > 0)
            claims["origins"] = ticket.Origins.ToArray();
        return Write(claims, StreamAudience, ticket.Expires);
    }

    /// <summary>A ticket for a socket that is opened within <see cref="DirectLineOptions.StreamUrlLifetime"/>.</summary>
    public string WriteTicket(string conversationId, long watermark, IReadOnlyList<string> origins) => Write(new StreamTicket(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), conversationId, watermark, origins,
        time.GetUtcNow() + options.Value.StreamUrlLifetime));

    public async Task<(TokenState State, DirectLineToken? Token)> ReadTokenAsync(string text)
    {
        var (state, jwt) = await ReadAsync(text, ClientAudience);
        if (jwt is null || Claim(jwt, "conv") is not { } conversation || Claim(jwt, "channel") is not { } channel)
            return (state is TokenState.Good ? TokenState.Bad : state, null);
        return (state, new DirectLineToken(conversation, channel, Claim(jwt, "user"), Claim(jwt, "userName"), Origins(jwt),
            Claim(jwt, "page")));
    }

    public async Task<(TokenState State, StreamTicket? Ticket)> ReadTicketAsync(string text)
    {
        var (state, jwt) = await ReadAsync(text, StreamAudience);
        if (jwt is null
            || Claim(jwt, "conv") is not { } conversation
            || Claim(jwt, "jti") is not { } id
            || !long.TryParse(Claim(jwt, "watermark"), NumberStyles.None, CultureInfo.InvariantCulture, out var watermark))
            return (state is TokenState.Good ? TokenState.Bad : state, null);
        return (state, new StreamTicket(id, conversation, watermark, Origins(jwt), jwt.ValidTo));
    }

    private string Write(Dictionary<string, object> claims, string audience, DateTimeOffset expires) =>
        handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = time.GetUtcNow().UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        });

    private async Task<(TokenState State, JsonWebToken? Token)> ReadAsync(string text, string audience)
    {
        var result = await handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            // By this host's clock, below.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token || token.ValidTo == DateTime.MinValue)
            return (TokenState.Bad, null);
        return (time.GetUtcNow().UtcDateTime < token.ValidTo ? TokenState.Good : TokenState.Expired, token);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static string[] Origins(JsonWebToken token) =>
        token.TryGetPayloadValue<string[]>("origins", out var origins) ? origins : [];

    private SymmetricSecurityKey Key => key ?? throw new InvalidOperationException("The host has not started.");
}
