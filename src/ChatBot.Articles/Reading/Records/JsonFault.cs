using System.Globalization;
using System.Text.Json;

namespace ChatBot.Articles.Reading.Records;

/// <summary>Says what is wrong with JSON.</summary>
internal static class JsonFault
{
    public static string Describe(JsonException exception) =>
        // Where it is cut off the parser speaks of its depth too.
        exception.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
            ? "The JSON nests too deeply."
            : string.Create(CultureInfo.InvariantCulture,
                $"This is not valid JSON (character {exception.BytePositionInLine + 1} of the line); it may "
            + $"have been cut off.");
}
