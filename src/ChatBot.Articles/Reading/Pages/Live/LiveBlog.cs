using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatBot.Articles.Reading.Records;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>The entries of a live blog as its JSON-LD has them, each behind the time of day at which it was written, as tickers are
/// read.</summary>
internal static class LiveBlog
{
    private const int FewestEntries = 2;
    private const int MostEntries = 2_000;

    /// <summary>The text, in the order of the page; null where the article is no live blog.</summary>
    public static string? Of(JsonElement article, ArticleOptions options)
    {
        if (!article.TryGetProperty("liveBlogUpdate", out var updates) || updates.ValueKind != JsonValueKind.Array)
            return null;
        var entries = updates.EnumerateArray().Take(MostEntries).Select(update => Entry(update, options)).OfType<string>().ToList();
        return entries.Count < FewestEntries ? null : string.Join('\n', entries);
    }

    private static string? Entry(JsonElement update, ArticleOptions options)
    {
        if (update.ValueKind != JsonValueKind.Object || Line(update, "datePublished") is not { } date
            || PublicationTime.Parse(date) is not { } time)
            return null;
        var (headline, body) = (Line(update, "headline"), Line(update, "articleBody"));
        if (string.IsNullOrWhiteSpace(headline) && string.IsNullOrWhiteSpace(body))
            return null;
        var entry = new StringBuilder(time.ToString("HH:mm", CultureInfo.InvariantCulture));
        // A headline is often the body's first words.
        if (headline is not null && body?.StartsWith(headline.TrimEnd('…', '.'), StringComparison.Ordinal) != true)
            entry.Append(' ').Append(FieldText.Of(headline, options).Text).Append('\n');
        else
            entry.Append(' ');
        return body is null ? entry.ToString().TrimEnd() : entry.Append(FieldText.Of(body, options).Text.Trim()).ToString();
    }

    private static string? Line(JsonElement update, string name) =>
        update.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Decode(value, name) : null;
}
