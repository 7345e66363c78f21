using System.Buffers;
using System.Text;
using ChatBot.Language;
using ChatBot.Language.Marks;

namespace ChatBot.Answers.Verification.Quotes;

/// <summary>Text with every quotation mark, apostrophe, dash and white space written in one way, and where each of its characters came
/// from.</summary>
internal sealed class FoldedText
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―−");

    private readonly List<int> offsets = [];
    private readonly TextRange range;

    public FoldedText(string text, TextRange range)
    {
        this.range = range;
        var folded = new StringBuilder(range.Length);
        for (var at = range.Start; at < range.End; at++)
        {
            var c = Fold(text[at]);
            // Runs of white space and of dashes are one; two apostrophes are how typewriters write a mark.
            if (folded.Length > 0 && c == folded[^1] && c is ' ' or '-')
                continue;
            if (c == '\'' && folded.Length > 0 && folded[^1] == '\'' && offsets[^1] == at - 1)
            {
                folded[^1] = '"';
                continue;
            }

            folded.Append(c);
            offsets.Add(at);
        }

        Text = folded.ToString();
    }

    public string Text { get; }

    public static string Of(string text) => new FoldedText(text, new(0, text.Length)).Text;

    /// <summary>Where some of the folded characters stand in the original.</summary>
    public TextRange Original(int start, int length) =>
        TextRange.Between(offsets[start], start + length < offsets.Count ? EndOf(start + length - 1) : range.End);

    // A run that was folded into one character ends where the next character begins, unless it is the last that is asked for.
    private int EndOf(int at) => Text[at] == '"' ? offsets[at + 1] : offsets[at] + 1;

    private static char Fold(char c)
    {
        if (QuoteMarks.LikeDouble.Contains(c))
            return '"';
        if (QuoteMarks.LikeSingle.Contains(c))
            return '\'';
        if (Dashes.Contains(c))
            return '-';
        return char.IsWhiteSpace(c) ? ' ' : c;
    }
}
