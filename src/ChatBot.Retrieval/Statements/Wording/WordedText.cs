using ChatBot.Articles;
using ChatBot.Articles.Sentences;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Statements.Wording;

/// <summary>An article's text parted into words, sentences and quotations. Words are known by their number, 0 upwards.</summary>
internal sealed class WordedText
{
    private readonly bool[] quoted;
    private readonly int[] sentenceOf;

    public WordedText(Article article)
    {
        Text = article.Text;
        Words = Tokens(article);
        Sentences = SentenceSplitter.Sentences(article);
        Quotations = QuotationFinder.Find(Text);
        quoted = new bool[Words.Count];
        sentenceOf = new int[Words.Count];
        SentenceWords = new (int, int)[Sentences.Count];
        Mark();
    }

    public string Text { get; }

    public IReadOnlyList<TextToken> Words { get; }

    /// <summary>Sentences in order, without headings.</summary>
    public IReadOnlyList<TextRange> Sentences { get; }

    public IReadOnlyList<QuotedSpan> Quotations { get; }

    /// <summary>First word of each sentence, and the one behind its last.</summary>
    public IReadOnlyList<(int First, int End)> SentenceWords { get; }

    public bool IsQuoted(int word) => quoted[word];

    /// <summary>The sentence that holds a word; -1 for words of headings.</summary>
    public int SentenceOf(int word) => sentenceOf[word];

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> GapAfter(int word) =>
        Text.AsSpan(Words[word].Range.End, (word + 1 < Words.Count ? Words[word + 1].Range.Start : Text.Length) - Words[word].Range.End);

    /// <summary>Whether nothing but spaces, or the stop of an abbreviation, parts a word from the next.</summary>
    public bool IsJoined(int word) =>
        word + 1 < Words.Count && sentenceOf[word] == sentenceOf[word + 1] && quoted[word] == quoted[word + 1] && IsJoint(GapAfter(word));

    public bool IsPossessive(int word)
    {
        var range = Words[word].Range;
        return Text[range.End - 1] is 's' or 'S'
            && ((range.Length > 2 && Text[range.End - 2] is '\'' or '’') || (range.End < Text.Length && Text[range.End] is '\'' or '’' && !quoted[word]));
    }

    /// <summary>From one word to another, a possessive ending left out.</summary>
    public TextRange RangeOf(int first, int last)
    {
        var end = Words[last].Range.End;
        if (Words[last].Range.Length > 2 && Text[end - 1] is 's' or 'S' && Text[end - 2] is '\'' or '’')
            end -= 2;
        return TextRange.Between(Words[first].Range.Start, end);
    }

    private static bool IsJoint(ReadOnlySpan<char> gap) => gap is " " or "-" or "\u00a0" or ". " or "’ " or "' " or ".\u00a0" or "" or "‑";

    // A word that a seam runs through is two, as a reader reads it.
    private static List<TextToken> Tokens(Article article)
    {
        var words = new List<TextToken>(article.Text.Length / 6);
        var start = 0;
        foreach (var seam in article.Seams.Where(seam => seam > 0 && seam < article.Text.Length).Append(article.Text.Length))
        {
            foreach (var token in TextAnalyzer.Tokens(start == 0 && seam == article.Text.Length ? article.Text : article.Text[start..seam]))
                words.Add(token with { Range = new(token.Range.Start + start, token.Range.Length) });
            start = seam;
        }

        return words;
    }

    private void Mark()
    {
        var (quotation, sentence) = (0, 0);
        var bounds = ((int First, int End)[])SentenceWords;
        for (var word = 0; word < Words.Count; word++)
        {
            var range = Words[word].Range;
            while (quotation < Quotations.Count && Quotations[quotation].Range.End <= range.Start)
                quotation++;
            quoted[word] = quotation < Quotations.Count && Quotations[quotation].Range.Start <= range.Start;
            while (sentence < Sentences.Count && Sentences[sentence].End <= range.Start)
                sentence++;
            sentenceOf[word] = sentence < Sentences.Count && Sentences[sentence].Start <= range.Start ? sentence : -1;
            if (sentenceOf[word] < 0)
                continue;
            if (bounds[sentence].End == 0)
                bounds[sentence].First = word;
            bounds[sentence].End = word + 1;
        }
    }
}
