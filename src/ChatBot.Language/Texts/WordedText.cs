using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Language.Sentences;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Language.Texts;

/// <summary>An article's text parted into words, sentences and quotations. Words are known by their number, 0 upwards.</summary>
internal sealed class WordedText : INamedText
{
    private const int ShortestGlued = 5;

    private readonly bool[] quoted;
    private readonly bool[] credited;
    private readonly int[] sentenceOf;
    private readonly Lazy<HashSet<string>> small;

    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences in order, without headings.</param>
    /// <param name="seams">Offsets at which a break was lost, in order.</param>
    public WordedText(string text, IReadOnlyList<TextRange> sentences, IReadOnlyList<int> seams)
    {
        Text = text;
        Words = Tokens(text, seams);
        Sentences = sentences;
        Quotations = QuotationFinder.Find(Text);
        quoted = new bool[Words.Count];
        credited = new bool[Words.Count];
        sentenceOf = new int[Words.Count];
        small = new(() => Words.Where(word => !word.IsCapitalised).Select(word => word.Word).ToHashSet(StringComparer.Ordinal));
        SentenceWords = new (int, int)[Sentences.Count];
        Mark();
        foreach (var credit in Credits.Find(text, sentences))
            MarkCredit(credit);
    }

    public string Text { get; }

    public IReadOnlyList<TextToken> Words { get; }

    IReadOnlyList<TextToken> INamedText.Tokens => Words;

    /// <summary>Sentences in order, without headings.</summary>
    public IReadOnlyList<TextRange> Sentences { get; }

    public IReadOnlyList<QuotedSpan> Quotations { get; }

    /// <summary>First word of each sentence, and the one behind its last.</summary>
    public IReadOnlyList<(int First, int End)> SentenceWords { get; }

    public bool IsQuoted(int word) => quoted[word];

    /// <summary>Whether a word stands in a by-line, a dateline, a credit or a call to sign up, which are nobody's speech.</summary>
    public bool IsCredit(int word) => credited[word];

    /// <summary>The sentence that holds a word; -1 for words of headings.</summary>
    public int SentenceOf(int word) => sentenceOf[word];

    /// <summary>The first word that begins at an offset or behind it; the number of words where none does.</summary>
    public int FirstWordFrom(int offset)
    {
        var (low, high) = (0, Words.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Range.Start < offset)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> GapAfter(int word) =>
        Text.AsSpan(Words[word].Range.End, (word + 1 < Words.Count ? Words[word + 1].Range.Start : Text.Length) - Words[word].Range.End);

    /// <summary>Whether nothing but spaces, or the stop of an abbreviation, parts a word from the next.</summary>
    public bool IsJoined(int word) =>
        word >= 0 && word + 1 < Words.Count && sentenceOf[word] == sentenceOf[word + 1] && quoted[word] == quoted[word + 1]
        && IsJoint(GapAfter(word));

    public bool IsPossessive(int word)
    {
        var range = Words[word].Range;
        return Text[range.End - 1] is 's' or 'S'
            && ((range.Length > 2 && Text[range.End - 2] is '\'' or '’')
                || (range.End < Text.Length && Text[range.End] is '\'' or '’' && !quoted[word]));
    }

    /// <inheritdoc/>
    public bool Opens(int word) =>
        SentenceOf(word) is >= 0 and var sentence
        && (SentenceWords[sentence].First == word || (word > 0 && IsQuoted(word) && !IsQuoted(word - 1)));

    bool INamedText.IsLeftOut(int word) => IsCredit(word) || IsParty(word) || (word > 0 && IsParty(word - 1));

    bool INamedText.IsWrittenSmall(string word) => small.Value.Contains(word);

    // "R-Utah", "D-Calif.": a party and a state.
    private bool IsParty(int word) => Words[word].Word is "r" or "d" or "i" && word + 1 < Words.Count && GapAfter(word) is "-";

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
    private static List<TextToken> Tokens(string text, IReadOnlyList<int> seams)
    {
        var words = new List<TextToken>(text.Length / 6);
        var start = 0;
        foreach (var seam in seams.Where(seam => seam > 0 && seam < text.Length).Append(text.Length))
        {
            foreach (var token in TextAnalyzer.Tokens(start == 0 && seam == text.Length ? text : text[start..seam]))
                words.Add(token with { Range = new(token.Range.Start + start, token.Range.Length) });
            start = seam;
        }

        PartPronouns(text, words);
        return words;
    }

    // "Donald Trumphe stressed": a line break that the source lost before a pronoun, where the article has the name without it.
    private static void PartPronouns(string text, List<TextToken> words)
    {
        HashSet<string>? known = null;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (!word.IsCapitalised || word.Word.Length != word.Range.Length || word.Word.Length < ShortestGlued
                || !word.Word.EndsWith("he", StringComparison.Ordinal))
                continue;
            known ??= words.Where(other => other.IsCapitalised).Select(other => other.Word).ToHashSet(StringComparer.Ordinal);
            var pronoun = word.Word.EndsWith("she", StringComparison.Ordinal) && known.Contains(word.Word[..^3]) ? 3 : 2;
            if (!known.Contains(word.Word[..^pronoun]) || !IsVerbBehind(text, words, at))
                continue;
            words[at] = Part(word, 0, word.Range.Length - pronoun);
            words.Insert(at + 1, Part(word, word.Range.Length - pronoun, pronoun) with { IsCapitalised = false });
        }

        static TextToken Part(TextToken word, int start, int length)
        {
            var part = word.Word.Substring(start, length);
            return new(new(word.Range.Start + start, length), part, TextAnalyzer.TermOf(part), true);
        }
    }

    private static bool IsVerbBehind(string text, List<TextToken> words, int at) =>
        at + 1 < words.Count && CueVerbs.IsFinite(words[at + 1]) && words[at + 1].Range.Start - words[at].Range.End == 1
        && text[words[at].Range.End] == ' ';

    private void MarkCredit(TextRange credit)
    {
        for (var word = FirstWordFrom(credit.Start); word < Words.Count && Words[word].Range.Start < credit.End; word++)
            credited[word] = true;
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
