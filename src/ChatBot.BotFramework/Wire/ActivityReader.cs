using System.Text.Json;
using System.Text.Unicode;

namespace ChatBot.BotFramework.Wire;

/// <summary>Reads an activity that came from outside: strictly as JSON, then by <see cref="ActivityRules"/>.</summary>
internal static class ActivityReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The activity, or one sentence for the sender that says what is wrong with it.</summary>
    /// <param name="complete">What the sender cannot know is filled in by it, before the rules are applied.</param>
    public static ReadActivity Read(ReadOnlySpan<byte> utf8, Func<WireActivity, WireActivity>? complete = null)
    {
        if (utf8.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        if (utf8.IsEmpty)
            return new(null, "The body is empty; send one activity as a JSON object.");
        if (!Utf8.IsValid(utf8))
            return new(null, "The body is not valid UTF-8.");
        if (SyntaxProblem(utf8) is { } syntax)
            return new(null, syntax);
        WireActivity activity;
        try
        {
            activity = ActivityJson.Read(utf8);
            activity = complete?.Invoke(activity) ?? activity;
        }
        catch (JsonException e)
        {
            return new(null, $"The member {e.Path ?? "$"} has the wrong JSON type or is given twice.");
        }
        WithoutCallerId(activity);
        return ActivityRules.ProblemOf(activity) is { } problem ? new(null, problem) : new(activity, null);
    }

    // Only a bot may set it, once it knows its caller; from the wire it is whatever the sender likes (specification A2250).
    private static void WithoutCallerId(WireActivity activity)
    {
        foreach (var name in activity.Properties?.Keys.Where(name => name.Equals("callerId", StringComparison.OrdinalIgnoreCase))
            .ToList() ?? [])
            activity.Properties!.Remove(name);
    }

    // Members that are kept as raw JSON are decoded only when someone asks for them; what could not be decoded then is refused here.
    private static string? SyntaxProblem(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return "The body must be one activity as a JSON object.";
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            return null;
        }
        catch (JsonException)
        {
            return $"The body is not valid JSON, or nested deeper than {ActivityJson.MaxDepth} levels.";
        }
        catch (InvalidOperationException)
        {
            return "The body holds half of a surrogate pair, which is not text.";
        }
    }
}
