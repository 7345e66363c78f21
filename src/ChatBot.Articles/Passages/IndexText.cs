using System.Text;
using ChatBot.Articles.Outline;
using ChatBot.Language;

namespace ChatBot.Articles.Passages;

/// <summary>
/// What of a passage is encoded and indexed: the article's title, the nearest heading and the passage, one a line, with glued words
/// parted ("PutinSteve" → "Putin Steve", "Trumphe" → "Trump he") so that a question finds them. The article stays as it is.
/// </summary>
/// <remarks>One instance serves all passages of an article and counts the article's words once. Not safe for concurrent use.</remarks>
public sealed class IndexText(Article article)
{
    /// <summary>A name that something is glued to is at least this long; shorter ones begin too many other words.</summary>
    private const int ShortestName = 4;

    /// <summary>Words that, glued to a name, are no ending that names have.</summary>
    private static readonly string[] GluedWords =
        ["he", "she", "they", "who", "and", "the", "that", "said", "has", "had", "was", "will", "with", "but"];

    private readonly Lazy<ArticleWords> words = new(() => new ArticleWords(article.Text));

    /// <summary>The index text of one passage of an article.</summary>
    public static string Of(Article article, Passage passage) => new IndexText(article).Of(passage);

    /// <summary>The index text of one passage of this article.</summary>
    public string Of(Passage passage)
    {
        var text = new StringBuilder(article.Title.Length + passage.Range.Length + 64);
        if (!article.Title.EndsWith('…') || !StartsWithTitle(passage))
            text.Append(article.Title).Append('\n');
        if (passage.Heading is { } heading)
            text.Append(heading).Append('\n');
        AppendParted(text, passage.Range);
        return text.ToString();
    }

    /// <summary>A title that was cut out of the first sentence says nothing that the first passage does not.</summary>
    private bool StartsWithTitle(Passage passage) =>
        article.Text.AsSpan(passage.Range.Start, passage.Range.Length)
        .StartsWith(article.Title.AsSpan(0, article.Title.Length - 1), StringComparison.Ordinal);

    private void AppendParted(StringBuilder parted, TextRange range)
    {
        var text = article.Text;
        var copied = range.Start;
        var seam = 0;
        for (var at = range.Start; at < range.End;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var end = Math.Min(ArticleWords.EndOfWord(text, at), range.End);
            if (PartOf(text.AsSpan(at, end - at)) is { } length)
                Part(at + length);
            at = end;
        }
        PartAtSeams(range.End);
        parted.Append(text, copied, range.End - copied);

        void Part(int offset)
        {
            PartAtSeams(offset);
            parted.Append(text, copied, offset - copied).Append(' ');
            copied = offset;
        }

        void PartAtSeams(int before)
        {
            for (; seam < article.Seams.Count && article.Seams[seam] < before; seam++)
            {
                var offset = article.Seams[seam];
                if (offset <= copied)
                    continue;
                parted.Append(text, copied, offset - copied).Append(' ');
                copied = offset;
            }
        }
    }

    /// <summary>How much of a token is a name that the article knows, where a function word is glued to it.</summary>
    private int? PartOf(ReadOnlySpan<char> token)
    {
        if (!char.IsUpper(token[0]))
            return null;
        foreach (var glued in GluedWords)
        {
            var length = token.Length - glued.Length;
            if (length >= ShortestName && token.EndsWith(glued, StringComparison.Ordinal)
                && words.Value.CountInside(token[..length]) > 0 && words.Value.Count(token) == 1)
                return length;
        }
        return null;
    }
}
