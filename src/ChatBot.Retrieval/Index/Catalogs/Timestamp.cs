using System.Globalization;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Times as they lie in the file: ISO 8601 with the offset they were given with.</summary>
internal static class Timestamp
{
    public static string Write(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
