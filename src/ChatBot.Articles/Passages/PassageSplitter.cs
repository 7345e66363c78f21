using ChatBot.Language;

namespace ChatBot.Articles.Passages;

/// <summary>
/// Splits an article into passages of whole sentences, overlapping by <see cref="PassageOptions.OverlapSentences"/>. A passage may span
/// paragraphs; at a heading a new one begins. Headings themselves are in no passage: each passage carries the one above it.
/// </summary>
/// <remarks>Every sentence is in a passage. Ranges begin and end at sentences or words and never inside a surrogate pair.</remarks>
public sealed class PassageSplitter(PassageOptions options)
{
    /// <summary>A passage stretches so far over its target, in percent, rather than leave a sentence to the next.</summary>
    private const int StretchPercent = 115;

    private readonly int most = Math.Max(options.MaxWords, options.TargetWords);

    /// <summary>The passages of an article in order; none only where its text is empty.</summary>
    public IReadOnlyList<Passage> Split(Article article)
    {
        var passages = new List<Passage>();
        foreach (var section in Section.Of(article))
            AddPassages(Cut(article.Text, section.Sentences), section.Heading, passages);
        return passages;
    }

    private List<Piece> Cut(string text, IReadOnlyList<TextRange> sentences)
    {
        var pieces = new List<Piece>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var words = WordCount.Of(text, sentence);
            if (words <= most)
                pieces.Add(new(sentence, words));
            else
                pieces.AddRange(LongSentence.Cut(text, sentence, options.TargetWords));
        }
        return pieces;
    }

    private void AddPassages(List<Piece> pieces, string? heading, List<Passage> passages)
    {
        var first = 0;
        var next = 0;
        while (next < pieces.Count)
        {
            var words = 0;
            for (var piece = first; piece < next; piece++)
                words += pieces[piece].Words;
            do
                words += pieces[next++].Words;
            while (next < pieces.Count && Takes(words, pieces[next].Words, isLast: next == pieces.Count - 1));

            passages.Add(new(TextRange.Between(pieces[first].Range.Start, pieces[next - 1].Range.End), heading));
            first = Overlap(pieces, first, next);
        }
    }

    private bool Takes(int words, int nextWords, bool isLast)
    {
        var total = words + nextWords;
        if (total > most)
            return false;
        // A last short sentence is worth no passage of its own.
        var goal = isLast && nextWords <= options.TargetWords / 5 ? options.TargetWords * 3 / 2
            : options.TargetWords * StretchPercent / 100;
        return total <= goal || words < options.TargetWords / 2;
    }

    /// <summary>Where the passage behind <paramref name="next"/> begins: so many sentences back as leave it room for what is new.</summary>
    private int Overlap(List<Piece> pieces, int first, int next)
    {
        if (next == pieces.Count)
            return next;
        var words = pieces[next].Words;
        var start = next;
        while (start > first + 1 && next - start < options.OverlapSentences)
        {
            words += pieces[start - 1].Words;
            if (words > most || words - pieces[next].Words > options.TargetWords / 2)
                break;
            start--;
        }
        return start;
    }
}
