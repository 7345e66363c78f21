using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Host.Chat.Replies;
using ChatBot.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonFault = System.Text.Json.JsonException;
using JsonWriter = System.Text.Json.JsonSerializer;

namespace ChatBot.Host.Sharing;

/// <summary>
/// Seals the answers that this site gives, so that only those can be shared: nothing has to be kept of an answer that nobody shares, and
/// whatever somebody else writes has no seal. The key is in the store, the same for every replica.
/// </summary>
internal sealed class AnswerSeals(SharingDatabase database, SharingOptions options, ILogger<AnswerSeals> logger)
{
    /// <summary>Name of the member of <c>channelData.answer</c>.</summary>
    public const string Member = "seal";

    private static readonly byte[] Purpose = "chatbot answer\n"u8.ToArray();

    private byte[]? key;

    /// <summary>Seals what a message tells of an answer; a refusal is not shared. Where the key cannot be read that is logged, and the
    /// answer goes out without.</summary>
    public async Task SealAsync(Activity message, CancellationToken cancellationToken)
    {
        if (options.Days == 0 || message.ChannelData is not JObject data || data[AnswerData.Member] is not JObject answer
            || (bool?)answer["answered"] is not true || answer["citations"] is not JArray { Count: > 0 })
            return;
        try
        {
            if (Read(Encoding.UTF8.GetBytes(answer.ToString(Formatting.None))) is { } frozen)
                answer[Member] = await SignAsync(frozen, cancellationToken);
        }
        catch (SharingStoreException failure)
        {
            Log.NotSealed(logger, failure.Message);
        }
    }

    /// <summary>The answer of a request to share it; null where it is none that this site gave.</summary>
    /// <param name="json">What <c>channelData.answer</c> was.</param>
    /// <exception cref="SharingStoreException">The key cannot be read.</exception>
    public async Task<FrozenAnswer?> OpenAsync(byte[] json, CancellationToken cancellationToken)
    {
        if (Read(json) is not { } answer || ReadSeal(json) is not { } seal)
            return null;
        var right = await SignAsync(answer, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(right)) ? answer : null;
    }

    // What is signed is what was read, written anew: how somebody's JSON was written is no matter.
    private async Task<string> SignAsync(FrozenAnswer answer, CancellationToken cancellationToken)
    {
        key ??= await KeyAsync(cancellationToken);
        byte[] content = [.. Purpose, .. JsonWriter.SerializeToUtf8Bytes(answer, SharingJson.Default.FrozenAnswer)];
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, content));
    }

    private Task<byte[]> KeyAsync(CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            var keys = database.Table("keys");
            await using var adding = connection.Command(
                $"INSERT INTO {keys} (name, secret) VALUES ('seals', @secret) ON CONFLICT (name) DO NOTHING",
                ("@secret", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))));
            await adding.ExecuteNonQueryAsync(cancellationToken);
            await using var reading = connection.Command($"SELECT secret FROM {keys} WHERE name = 'seals'");
            return Base64Url.DecodeFromChars((string)(await reading.ExecuteScalarAsync(cancellationToken))!);
        },
        cancellationToken);

    private static FrozenAnswer? Read(byte[] json)
    {
        try
        {
            return JsonWriter.Deserialize(json, SharingJson.Default.FrozenAnswer);
        }
        catch (Exception failure) when (failure is JsonFault or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ReadSeal(byte[] json)
    {
        try
        {
            return JsonWriter.Deserialize(json, SharingJson.Default.SealedAnswer)?.Seal;
        }
        catch (Exception failure) when (failure is JsonFault or InvalidOperationException)
        {
            return null;
        }
    }
}
