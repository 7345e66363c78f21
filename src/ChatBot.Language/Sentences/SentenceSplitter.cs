namespace ChatBot.Language.Sentences;

/// <summary>
/// Splits text into sentences. Ranges are in order, never overlap, neither begin nor end with white space, and together cover every
/// character that is not white space. Linear in the length of the text.
/// </summary>
/// <remarks>
/// Knows abbreviations, initials, decimals, ellipses, quotations that run over several sentences (the closing mark stays with its
/// sentence, and <c>“…,” he said.</c> is one), and that a stop before a lower-case letter ends nothing. Latin, Greek, Cyrillic, CJK.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text. A line feed ends a sentence.</summary>
    public static IReadOnlyList<TextRange> Split(string text) => Split(text, [], []);

    /// <summary>The sentences of a text, and each heading as a range of its own. Breaks at line feeds and seams.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seams">Offsets at which a break was lost, in order.</param>
    /// <param name="headings">Ranges of the text that are headings, in order.</param>
    public static IReadOnlyList<TextRange> Split(string text, IReadOnlyList<int> seams, IReadOnlyList<TextRange> headings)
    {
        var sentences = new List<TextRange>();
        var (seam, heading) = (0, 0);
        foreach (var paragraph in Paragraphs.Of(text))
        {
            var start = paragraph.Start;
            for (; seam < seams.Count && seams[seam] < paragraph.End; seam++)
            {
                AddBlock(start, seams[seam]);
                start = Math.Max(start, seams[seam]);
            }
            AddBlock(start, paragraph.End);
        }
        return sentences;

        void AddBlock(int start, int end)
        {
            if (Paragraphs.Trim(text, start, end) is not { Length: > 0 } block)
                return;
            while (heading < headings.Count && headings[heading].Start < block.Start)
                heading++;
            // The stops in the cells of a table's row end nothing.
            if ((heading < headings.Count && headings[heading] == block) || RowCells.AreIn(text, block))
                sentences.Add(block);
            else
                AddSentences(text, block, sentences);
        }
    }

    private static void AddSentences(string text, TextRange block, List<TextRange> sentences)
    {
        var start = block.Start;
        var at = block.Start;
        while (at < block.End)
        {
            if (!SentenceEnd.IsStop(text, at, block.Start))
            {
                at++;
                continue;
            }
            var end = SentenceEnd.Behind(text, at, block.End);
            if (end < block.End && SentenceEnd.Ends(text, TextRange.Between(start, block.End), at, end))
            {
                if (Paragraphs.Trim(text, start, end) is { Length: > 0 } sentence)
                    sentences.Add(sentence);
                start = end;
            }
            at = end;
        }
        if (Paragraphs.Trim(text, start, block.End) is { Length: > 0 } last)
            sentences.Add(last);
    }
}
