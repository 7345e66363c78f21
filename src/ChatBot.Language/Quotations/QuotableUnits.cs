using ChatBot.Language.Sentences;

namespace ChatBot.Language.Quotations;

/// <summary>
/// What of a text can be quoted without cutting a quotation in two: a sentence or, where a quotation runs over several, all of them with
/// the words that bring it and those that say who speaks.
/// </summary>
/// <remarks>
/// Sentences belong together where a quotation stands in both of them, where it goes on in the next paragraph, and where an attribution
/// parts it (“We shall stay,” said Berg. “Not for long.”). What a colon at a paragraph's end brings belongs to the colon. A dateline is no
/// part of what is told.
/// </remarks>
public static class QuotableUnits
{
    /// <summary>Most characters of a quotation in one paragraph: nobody is answered with more. A longer one is not quoted at all.</summary>
    public const int LongestQuotation = 2_000;

    /// <summary>Most characters of the parts around an attribution, or of several paragraphs, that are kept together; beyond it each part
    /// stands alone, whole.</summary>
    public const int LongestTogether = 1_000;

    private const int MostAttributionWords = 16;
    private const int FewestSpokenWords = 3;

    /// <summary>For each sentence, in order, what of the text is quoted where it is; null where its quotation is too long to be quoted
    /// whole, or where it is nothing but a mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences in order, headings among them.</param>
    /// <param name="quotations">From <see cref="QuotationFinder"/>.</param>
    public static IReadOnlyList<TextRange?> Of(string text, IReadOnlyList<TextRange> sentences, IReadOnlyList<QuotedSpan> quotations)
    {
        var units = new TextRange?[sentences.Count];
        var joints = Joints(text, sentences, quotations);
        for (var first = 0; first < sentences.Count;)
        {
            var last = first;
            while (last + 1 < sentences.Count && joints[last] is not Joint.None)
                last++;
            AddTogether(first, last);
            first = last + 1;
        }

        return units;

        // As a whole where that is short enough, else part by part.
        void AddTogether(int first, int last)
        {
            if (last > first && sentences[last].End - sentences[first].Start <= LongestTogether)
            {
                Fill(first, last);
                return;
            }

            for (var start = first; start <= last;)
            {
                var end = start;
                while (end < last && joints[end] is Joint.Quotation)
                    end++;
                Fill(start, end);
                start = end + 1;
            }
        }

        void Fill(int first, int last)
        {
            var unit = TextRange.Between(Credits.AfterDateline(text, sentences[first]), sentences[last].End);
            var isTooLong = last > first && unit.Length > LongestQuotation;
            var quoted = isTooLong ? default : StrayMarks.Trim(text, unit, at => IsQuoted(quotations, at));
            Array.Fill(units, quoted.Length > 0 ? quoted : null, first, last - first + 1);
        }
    }

    private static bool IsQuoted(IReadOnlyList<QuotedSpan> quotations, int at)
    {
        var (low, high) = (0, quotations.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Range.End <= at)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return low < quotations.Count && quotations[low].Range.Start <= at && (quotations[low].IsClosed || quotations[low].GoesOn);
    }

    private static Joint[] Joints(string text, IReadOnlyList<TextRange> sentences, IReadOnlyList<QuotedSpan> quotations)
    {
        var joints = new Joint[sentences.Count];
        var sentence = 0;
        for (var number = 0; number < quotations.Count; number++)
        {
            var (range, isClosed, goesOn) = quotations[number];
            while (sentence < sentences.Count && sentences[sentence].End <= range.Start)
                sentence++;
            if (sentence == sentences.Count)
                break;
            var last = sentence;
            while (last + 1 < sentences.Count && sentences[last + 1].Start < range.End)
                last++;
            // How far what was never closed goes is not known; its marks are left off the sentences.
            if (isClosed || goesOn)
                Array.Fill(joints, Joint.Quotation, sentence, last - sentence);
            if (last + 1 < sentences.Count && joints[last] is Joint.None && Joins(text, sentences, quotations, number, last))
                joints[last] = Joint.Part;
            sentence = last;
        }

        // "He had this to say:" and a paragraph that begins with a quotation.
        for (var (before, quotation) = (0, 0); before + 1 < sentences.Count; before++)
        {
            var next = sentences[before + 1].Start;
            while (quotation < quotations.Count && quotations[quotation].Range.Start < next)
                quotation++;
            if (joints[before] is Joint.None && text[sentences[before].End - 1] == ':' && quotation < quotations.Count
                && quotations[quotation].Range.Start == next && quotations[quotation].IsClosed)
                joints[before] = Joint.Part;
        }

        return joints;
    }

    // Whether the next sentence begins with a quotation that goes on with this one.
    private static bool Joins(string text, IReadOnlyList<TextRange> sentences, IReadOnlyList<QuotedSpan> quotations, int number, int last)
    {
        var (range, isClosed, goesOn) = quotations[number];
        if (number + 1 == quotations.Count || quotations[number + 1].Range.Start != sentences[last + 1].Start)
            return false;
        var next = quotations[number + 1];
        if (goesOn)
            return true;
        var between = text.AsSpan(range.End, Math.Max(0, sentences[last].End - range.End));
        return isClosed && (next.IsClosed || next.GoesOn)
            && !text.AsSpan(sentences[last].End, next.Range.Start - sentences[last].End).Contains('\n')
            && IsSpeech(text, range) && IsSpeech(text, next.Range) && IsAttribution(between);
    }

    private static bool IsSpeech(string text, TextRange quotation)
    {
        var words = 1;
        foreach (var character in text.AsSpan(quotation.Start, quotation.Length))
            words += character == ' ' ? 1 : 0;
        return words >= FewestSpokenWords;
    }

    private static bool IsAttribution(ReadOnlySpan<char> words)
    {
        words = words.Trim(" .,");
        var (count, says) = (0, false);
        foreach (var word in words.Split(' '))
        {
            says |= Openers.Say(words[word].Trim(','));
            count++;
        }

        return says && count <= MostAttributionWords;
    }

    private enum Joint
    {
        /// <summary>Each stands by itself.</summary>
        None,

        /// <summary>They belong together where that is not too long.</summary>
        Part,

        /// <summary>One paragraph's quotation stands in both.</summary>
        Quotation,
    }
}
