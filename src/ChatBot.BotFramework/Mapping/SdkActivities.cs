using System.Text;
using System.Text.Json;
using ChatBot.BotFramework.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;
using Sdk = Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Mapping;

/// <summary>
/// The one place where an activity as it crosses the wire, checked and immutable, becomes the SDK's and back. What is lost on the way is
/// listed in docs/conformance.md, and <c>SdkActivitiesTests</c> holds the list to what happens.
/// </summary>
internal static class SdkActivities
{
    private static readonly JsonSerializer Reading = JsonSerializer.Create(new()
    {
        ContractResolver = SdkContracts.Instance,
        DateParseHandling = DateParseHandling.None,
        // "$type" and "$ref" are members like others, and never choose a type.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        // Depth and types were checked when the activity came in. What only the SDK knows, such as relatesTo, was not: of the wrong type
        // it is left out.
        MaxDepth = null,
        Error = (_, error) => error.ErrorContext.Handled = true,
    });

    private static readonly JsonSerializer Writing = JsonSerializer.Create(new()
    {
        ContractResolver = SdkContracts.Instance,
        Converters = { new SystemJsonConverter() },
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // JSON has no infinity.
        FloatFormatHandling = FloatFormatHandling.String,
    });

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The activity as a bot of the SDK gets it.</summary>
    public static Sdk.Activity ToSdk(WireActivity activity)
    {
        using var reader = new JTokenReader(SdkTokens.Of(ActivityJson.Element(activity), typeof(Sdk.Activity)));
        var sdk = Reading.Deserialize<Sdk.Activity>(reader)!;
        // For a caller that waits for the replies the SDK's turn would keep them to itself; the sink collects them, as it does everything.
        sdk.DeliveryMode = null;
        return sdk;
    }

    /// <summary>What a bot of the SDK made, for the wire.</summary>
    /// <exception cref="System.Text.Json.JsonException">It cannot be written as an activity, such as one whose properties say "text"
    /// again.</exception>
    /// <exception cref="JsonSerializationException">A value in it cannot be written as JSON.</exception>
    public static WireActivity ToWire(Sdk.Activity activity) => ActivityJson.Read(Write(activity));

    /// <summary>Any value that the SDK carries, such as the body of an invoke's answer.</summary>
    /// <exception cref="JsonSerializationException">It cannot be written as JSON.</exception>
    public static JsonElement ToJson(object value) =>
        JsonElement.Parse(Write(value), new JsonDocumentOptions { MaxDepth = ActivityJson.MaxDepth });

    private static ReadOnlySpan<byte> Write(object value)
    {
        var buffer = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(buffer, Utf8, leaveOpen: true)))
            Writing.Serialize(writer, value);
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }
}
