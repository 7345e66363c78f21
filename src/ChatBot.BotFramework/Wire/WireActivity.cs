using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Wire;

/// <summary>
/// One message between a channel and a bot, as the Bot Framework activity specification 3.1 has it. Members that nothing here
/// reads or writes stay in <see cref="Properties"/> word for word, so that an activity that is stored or forwarded loses nothing.
/// </summary>
/// <remarks>Ids are opaque and compared ordinally. An incoming activity is hostile until <see cref="ActivityReader"/> let it
/// pass.</remarks>
internal sealed record WireActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type that is unknown here; compared case-sensitively.</summary>
    public string? Type { get; init; }

    /// <summary>Given by the channel; a bot never sends it.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel got it, UTC; a bot never sends it.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The sender's time with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>IANA name of the sender's time zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where the channel takes replies; a bot never sends it.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Such as "msteams", "directline", "webchat", "emulator".</summary>
    public string? ChannelId { get; init; }

    public WireAccount? From { get; init; }

    public WireConversation? Conversation { get; init; }

    public WireAccount? Recipient { get; init; }

    /// <summary>Id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What a person reads; an empty text is legal and a message may have none.</summary>
    public string? Text { get; init; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a voice channel says instead of the text.</summary>
    public string? Speak { get; init; }

    /// <summary>Plain text for where attachments cannot be shown.</summary>
    public string? Summary { get; init; }

    /// <summary>BCP 47 tag of the text's language.</summary>
    public string? Locale { get; init; }

    /// <summary>"acceptingInput", "expectingInput" or "ignoringInput".</summary>
    public string? InputHint { get; init; }

    /// <summary>One of <see cref="WireDelivery"/>; unknown ones mean normal.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>"list" or "carousel".</summary>
    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<WireAttachment>? Attachments { get; init; }

    public IReadOnlyList<WireEntity>? Entities { get; init; }

    public WireSuggestions? SuggestedActions { get; init; }

    public IReadOnlyList<WireAccount>? MembersAdded { get; init; }

    public IReadOnlyList<WireAccount>? MembersRemoved { get; init; }

    public IReadOnlyList<WireReaction>? ReactionsAdded { get; init; }

    public IReadOnlyList<WireReaction>? ReactionsRemoved { get; init; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>What came with an event, an invoke or a submitted card; any JSON.</summary>
    public JsonElement? Value { get; init; }

    public string? ValueType { get; init; }

    /// <summary>What an installationUpdate did: "add" or "remove", with "-upgrade" where an upgrade did it.</summary>
    public string? Action { get; init; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; init; }

    /// <summary>What only the one channel understands; any JSON, passed on untouched.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Members without a property of their own, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    public static WireActivity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    public static WireActivity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>Whether several people read the conversation: a group chat, or a channel of a team.</summary>
    public bool IsGroup() => Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>
    /// This activity addressed to where <paramref name="incoming"/> came from: sender and recipient swapped, the whole
    /// conversation object and the channel copied, and nothing in it that only a channel may set.
    /// </summary>
    public WireActivity AsReplyTo(WireActivity incoming) => this with
    {
        Id = null,
        Timestamp = null,
        ServiceUrl = null,
        ChannelId = incoming.ChannelId,
        From = incoming.Recipient,
        Recipient = incoming.From,
        Conversation = incoming.Conversation,
        ReplyToId = ReplyToId ?? incoming.Id,
        Locale = Locale ?? incoming.Locale,
    };

    /// <summary>The tenants that the activity names, in its conversation and in what Teams says of it: none, one, or two that should be the
    /// same.</summary>
    public IReadOnlyList<string> TenantIds() =>
        [.. new[] { Conversation?.TenantId, TenantInChannelData() }.OfType<string>().Where(id => id.Length > 0)];

    private string? TenantInChannelData() =>
        ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    /// <summary>Type and id only: what people write stays out of logs.</summary>
    public override string ToString() => $"{Type} {Id}";
}
