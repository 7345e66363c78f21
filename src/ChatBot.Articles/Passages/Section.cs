using ChatBot.Language;

namespace ChatBot.Articles.Passages;

/// <summary>The sentences between one heading and the next.</summary>
/// <param name="Heading">The heading's text; null above the first and below the title.</param>
internal sealed record Section(string? Heading, IReadOnlyList<TextRange> Sentences)
{
    public static IReadOnlyList<Section> Of(Article article)
    {
        var headings = article.Headings.ToHashSet();
        var sections = new List<Section>();
        var sentences = new List<TextRange>();
        string? heading = null;
        foreach (var range in ArticleSentences.WithHeadings(article))
        {
            if (!headings.Contains(range))
            {
                sentences.Add(range);
                continue;
            }
            Close();
            heading = IsTitle(article, range) ? null : range.Of(article.Text);
        }
        Close();
        // A text that is nothing but headings is still to be found.
        return sections.Count > 0 || headings.Count == 0 ? sections : [new(null, ArticleSentences.WithHeadings(article))];

        void Close()
        {
            if (sentences.Count == 0)
                return;
            sections.Add(new(heading, sentences));
            sentences = [];
        }
    }

    private static bool IsTitle(Article article, TextRange heading) =>
        heading.Of(article.Text).AsSpan().TrimEnd('.').Equals(article.Title.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
