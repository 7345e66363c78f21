using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ChatBot.Articles.Cleaning;
using ChatBot.Articles.Outline;

namespace ChatBot.Articles;

/// <summary>Makes a finished article of raw fields: cleaned, with title, headings, seams and content hash.</summary>
public static partial class ArticleBuilder
{
    private const int LongestId = 200;
    private const int LongestTitle = 300;
    private const int LongestName = 200;

    /// <summary>
    /// Builds the article. False where it cannot be one; <paramref name="problem"/> is then one clause for a person, such as
    /// "the article has no text".
    /// </summary>
    public static bool TryBuild(RawArticle raw, [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out string? problem)
    {
        article = null;
        problem = ProblemOfId(raw.Id);
        if (problem is not null)
            return false;

        var text = TextCleaner.Clean(raw.Text);
        if (text.Length == 0)
        {
            problem = "the article has no text";
            return false;
        }

        var outline = TextOutline.Find(text, OneLine(raw.Title, LongestTitle), raw.KnownHeadings);
        var unsigned = new Article
        {
            Id = raw.Id ?? raw.DerivedId,
            Title = outline.Title,
            Text = text,
            Headings = outline.Headings,
            Seams = outline.Seams,
            Source = OneLine(raw.Source, LongestName),
            Url = WebAddress(raw.Url),
            Author = OneLine(raw.Author, LongestName),
            Language = LanguageTag(raw.Language),
            PublishedAt = raw.PublishedAt,
            Origin = raw.Origin,
            ContentHash = "",
        };
        article = unsigned with { ContentHash = ContentHash.Of(unsigned) };
        return true;
    }

    private static string? ProblemOfId(string? id) => id switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(id) => "the id is blank",
        { Length: > LongestId } => $"the id is longer than {LongestId} characters",
        _ when id.Any(char.IsControl) => "the id has control characters",
        _ => null,
    };

    private static string? OneLine(string? value, int longest)
    {
        if (value is null)
            return null;
        // Cut before cleaning too, so that a huge value costs little; eight characters of markup for each that is kept.
        var cleaned = TextCleaner.CleanLine(value.Length > longest * 8 ? value[..(longest * 8)] : value);
        return cleaned.Length == 0 ? null : Titles.Cut(cleaned, longest);
    }

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address.AbsoluteUri
            : null;

    private static string? LanguageTag(string? language)
    {
        var tag = language?.Trim().Replace('_', '-');
        return tag is not null && TagForm().IsMatch(tag) ? tag : null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex TagForm();
}
