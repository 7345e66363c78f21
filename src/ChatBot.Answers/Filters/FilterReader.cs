using System.Globalization;
using ChatBot.Answers.Outlets;
using ChatBot.Language.Dates;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Filters;

/// <summary>
/// Reads what questions and lists of articles are narrowed to: outlets by any name that a question may call them, days as ISO 8601 or in
/// words, articles by id. The one reader of filters.
/// </summary>
public sealed class FilterReader(IArticleIndex index, OutletDirectory outlets)
{
    private const int LongestName = 200;
    private const int LongestDate = 40;
    private const int LongestId = 1000;
    private const int LongestShown = 60;
    private const int MostOffered = 4;

    /// <summary>Reads a wish over what was in force.</summary>
    /// <param name="wish">Null: nothing is said of it.</param>
    /// <param name="kept">What the conversation was narrowed to; null for nothing.</param>
    /// <param name="today">The day that "yesterday" counts from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<FilterReading> ReadAsync(FilterWish? wish, QuestionFilter? kept, DateOnly today,
        CancellationToken cancellationToken)
    {
        var filter = kept ?? new();
        if (wish is not null)
        {
            if (wish.IsUnreadable)
                return new(kept, null, "The filters of that message cannot be read; choose them anew.");
            var (asked, problem) = await CheckAsync(wish, today, cancellationToken);
            if (problem is not null)
                return new(kept, null, problem);
            filter = wish.IsWhole ? asked : Over(filter, asked, wish);
        }

        return filter.IsEmpty() ? FilterReading.None : new(filter, await FrameAsync(filter, cancellationToken));
    }

    private async ValueTask<(QuestionFilter Asked, string? Problem)> CheckAsync(FilterWish wish, DateOnly today,
        CancellationToken cancellationToken)
    {
        var asked = new QuestionFilter();
        if (Said(wish.Source) is { } name)
        {
            var known = await SourcesAsync(name, cancellationToken);
            if (known.Count == 0)
                return (asked, await UnknownAsync(name, cancellationToken));
            asked = asked with { Source = known.Count == 1 ? known.First() : name };
        }

        if (Said(wish.Since) is { } since)
        {
            if (ReadDays(since, today) is not { } days)
                return (asked, NoDay("first", since));
            asked = asked with { Since = days.First };
        }

        if (Said(wish.Until) is { } until)
        {
            if (ReadDays(until, today) is not { } days)
                return (asked, NoDay("last", until));
            asked = asked with { Until = days.Last };
        }

        if (asked.Since > asked.Until)
            return (asked, string.Create(CultureInfo.InvariantCulture,
                $"The first day, {asked.Since:yyyy-MM-dd}, is after the last, {asked.Until:yyyy-MM-dd}; give them the other way round."));
        if (Said(wish.Article) is { } id)
        {
            if (id.Length > LongestId || await index.FindAsync(id, cancellationToken) is not { } article)
                return (asked, $"No article here has the id “{Shown(id)}”; choose one from the list of articles.");
            asked = asked with { Article = id, Title = article.Title };
        }

        return (asked, null);
    }

    // An article that is newly chosen stands by itself, and days that leave none end those that were chosen before.
    private static QuestionFilter Over(QuestionFilter kept, QuestionFilter asked, FilterWish wish)
    {
        if (asked.Article is not null)
            return asked;
        var article = Part(wish.Article, null, kept.Article);
        var both = new QuestionFilter
        {
            Source = Part(wish.Source, asked.Source, kept.Source),
            Since = IsCleared(wish.Since) ? null : asked.Since ?? kept.Since,
            Until = IsCleared(wish.Until) ? null : asked.Until ?? kept.Until,
            Article = article,
            Title = article is null ? null : kept.Title,
        };
        return both.Since > both.Until ? both with { Since = asked.Since, Until = asked.Until } : both;
    }

    private static string? Part(string? wish, string? asked, string? kept) => IsCleared(wish) ? null : asked ?? kept;

    private static bool IsCleared(string? value) => FilterWish.Clear.Equals(value?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) || IsCleared(value) ? null : value.Trim();

    private async ValueTask<SearchFrame> FrameAsync(QuestionFilter filter, CancellationToken cancellationToken) =>
        new(filter.Since, filter.Until, filter.Source is { } source ? await SourcesAsync(source, cancellationToken) : null)
        {
            Articles = filter.Article is { } id ? [id] : null,
        };

    /// <summary>The outlets of a name, spelt as the articles have them; none where it is no outlet's.</summary>
    private async ValueTask<IReadOnlyCollection<string>> SourcesAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Length > LongestName)
            return [];
        var publishers = await index.ListPublishersAsync(cancellationToken);
        var spelt = publishers
            .Where(publisher => !publisher.IsAuthor && publisher.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(publisher => publisher.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (spelt.Count > 0)
            return spelt;
        var found = (await outlets.CurrentAsync(cancellationToken)).Find(name);
        return found is [var (range, frame)] && range.Length == name.Length && frame.Sources is { } sources ? sources : [];
    }

    private async ValueTask<string> UnknownAsync(string name, CancellationToken cancellationToken)
    {
        var known = (await index.ListPublishersAsync(cancellationToken)).Where(publisher => !publisher.IsAuthor).ToList();
        if (known.Count == 0)
            return $"No article here is from “{Shown(name)}”: none of them names its outlet.";
        var offered = string.Join(", ", known.Take(MostOffered).Select(publisher => $"“{Shown(publisher.Name)}”"));
        var more = known.Count > MostOffered
            ? string.Create(CultureInfo.InvariantCulture, $" and {known.Count - MostOffered} more") : "";
        return $"No article here is from “{Shown(name)}”; they are from {offered}{more}.";
    }

    private static DayRange? ReadDays(string text, DateOnly today)
    {
        if (text.Length > LongestDate)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(day, day);
        // Nothing but the date: "the week after the storm of 3 June" is none.
        return DateReader.Read(text, today, looksBack: true) is [{ Days: [var days, ..] } words] && words.Range.Length == text.Length
            ? days : null;
    }

    private static string NoDay(string which, string text) =>
        $"The {which} day is “{Shown(text)}”; write it as year, month and day, such as 2025-06-01.";

    private static string Shown(string text)
    {
        var line = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        if (line.Length <= LongestShown)
            return line;
        return line[..(char.IsHighSurrogate(line[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";
    }
}
