using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ChatBot.BotFramework.Wire;

/// <summary>
/// Activities as JSON on the wire: exact camelCase names, unknown members kept, a member given twice refused, and no nulls, empty
/// strings or empty lists written (activity specification A2001 to A2005, A2100, A3050).
/// </summary>
internal static class ActivityJson
{
    /// <summary>Levels of nesting; what the official .NET SDK reads.</summary>
    public const int MaxDepth = 128;

    private static readonly JsonSerializerOptions Options = new(ActivityJsonContext.Default.Options)
    {
        TypeInfoResolver = ActivityJsonContext.Default.WithAddedModifier(OmitWhatIsEmpty),
        // Letters of all scripts as they are: escaping them would multiply the size of a message that channels limit.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly JsonTypeInfo<WireActivity> ActivityInfo = (JsonTypeInfo<WireActivity>)Options.GetTypeInfo(typeof(WireActivity));

    private static readonly JsonTypeInfo<WireReplies> RepliesInfo = (JsonTypeInfo<WireReplies>)Options.GetTypeInfo(typeof(WireReplies));

    /// <summary>UTF-8 JSON of the activity.</summary>
    public static byte[] Write(WireActivity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityInfo);

    /// <summary>The activity in UTF-8 JSON, checked for nothing but the types of its members.</summary>
    /// <exception cref="JsonException">Not JSON, or a member has the wrong JSON type or is given twice.</exception>
    public static WireActivity Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, ActivityInfo) ?? throw new JsonException("The activity is null.");

    /// <summary>The activity as JSON with everything that it holds, what is empty included.</summary>
    internal static JsonElement Element(WireActivity activity) =>
        JsonSerializer.SerializeToElement(activity, ActivityJsonContext.Default.WireActivity);

    internal static byte[] Write(WireReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, RepliesInfo);

    private static void OmitWhatIsEmpty(JsonTypeInfo type)
    {
        // The list of expected replies is the answer itself; it is written even when the bot had nothing to say.
        if (type.Type == typeof(WireReplies))
            return;
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
            property.ShouldSerialize = static (_, value) => value switch
            {
                null => false,
                string text => text.Length > 0,
                ICollection list => list.Count > 0,
                _ => true,
            };
    }
}
