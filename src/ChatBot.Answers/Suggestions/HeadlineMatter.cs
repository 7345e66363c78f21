using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>What a headline is about, as sentences of its article name it: "the abortion ban", "measles". A noun shows itself by standing
/// behind a preposition or an article and before the end of its phrase; what the article never writes so is none.</summary>
internal sealed class HeadlineMatter
{
    private const int LongestPhrase = 3;
    private const int PlacesOfNoun = 2;
    private readonly IReadOnlyList<TextToken> title;
    private readonly HashSet<string> alone;
    private readonly HashSet<(string, string)> pairs;

    public HeadlineMatter(string headline, IReadOnlyList<CandidateSentence> sentences)
    {
        title = TextAnalyzer.Tokens(headline);
        var nouns = sentences.SelectMany(sentence => Nouns(sentence.Read)).ToList();
        alone = [.. nouns.GroupBy(noun => noun, StringComparer.Ordinal).Where(group => group.Count() >= PlacesOfNoun)
            .Select(group => group.Key)];
        pairs = [.. sentences.SelectMany(sentence => sentence.Tokens.Zip(sentence.Tokens.Skip(1), (one, next) => (one.Term, next.Term)))];
    }

    /// <summary>The longest words of a part of a sentence that name it, as a question writes them; null where there are none.</summary>
    /// <param name="isAloneEnough">Whether one word is.</param>
    public string? In(ReadSentence sentence, TextRange part, bool isAloneEnough)
    {
        string? best = null;
        for (var first = 1; first < sentence.Tokens.Count; first++)
        {
            if (Named(sentence, first) is not (var from, var end) || DraftWords.Tied.Contains(sentence.WordAt(from))
                || DraftWords.Tied.Contains(sentence.WordAt(from - 1)) || DraftWords.Indefinite.Contains(sentence.WordAt(from))
                || !part.Contains(RangeOf(sentence, from, end)))
                continue;
            var isDefinite = DraftWords.Determining.Contains(sentence.WordAt(first - 1))
                || Enumerable.Range(first, from - first).Any(sentence.IsPossessive);
            var mayBeBare = (from > first || sentence.WordAt(first - 1) != "the")
                && IsPlural(sentence.WordAt(end - 1));
            if (isDefinite && !mayBeBare && DraftWords.Pointing.Contains(sentence.WordAt(first - 1)))
                continue;
            // "A defense game" is none that "the" could be written of, and in "a woman wins" there is a verb.
            if (isDefinite && DraftWords.Indefinite.Contains(sentence.WordAt(first - 1)))
                continue;
            // "Water crisis" would need an article.
            if ((!isDefinite || mayBeBare) && DraftWords.Counted.Contains(sentence.WordAt(end - 1)))
                continue;
            // "Taxis pulling", "days eligible": what stands before the last noun is no plural; and "the future ballot" is any.
            if (end - from > 1 && (Enumerable.Range(from, end - from - 1).Any(word => IsPlural(sentence.WordAt(word)))
                || (isDefinite && end - from == 2 && DraftWords.Common.Contains(sentence.WordAt(from)))))
                continue;
            if (end - from == 1 && !isAloneEnough)
                continue;
            // "The mass shooting" is one that the reader would have to know, and "the economy" of the headline may be half.
            if (isDefinite && !mayBeBare && (!DraftWords.General.Contains(sentence.WordAt(end - 1)) || GoesOn(sentence, from, end)
                || IsEndOfLonger(sentence, from, end)))
                continue;
            var written = RangeOf(sentence, from, end).Of(sentence.Text);
            if (isDefinite && !mayBeBare)
                written = $"the {written}";
            if (best is null || written.Length > best.Length)
                best = written;
        }

        return best ?? (isAloneEnough ? Noun(sentence, part) : null);
    }

    private static bool IsPlural(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>A noun that ends its phrase, whatever stands before it: "banned abortion", "more measles".</summary>
    private string? Noun(ReadSentence sentence, TextRange part)
    {
        for (var at = 1; at < sentence.Tokens.Count; at++)
        {
            if (sentence.IsContent(at) && !sentence.Tokens[at].IsCapitalised && EndsPhrase(sentence, at)
                && !DraftWords.Determining.Contains(sentence.WordAt(at - 1)) && IsTelling(sentence, at, at + 1)
                && IsInTitle(sentence, at, at + 1) && part.Contains(sentence.Tokens[at].Range))
                return sentence.Tokens[at].Range.Of(sentence.Text);
        }

        return null;
    }

    /// <summary>Of a run of content words that opens behind a preposition or "the", the last ones that stand together in the
    /// headline.</summary>
    private (int From, int End)? Named(ReadSentence sentence, int first)
    {
        var before = sentence.WordAt(first - 1);
        if (!(DraftWords.Naming.Contains(before) || DraftWords.Determining.Contains(before)) || !sentence.IsJoined(first - 1))
            return null;
        var end = EndOfRun(sentence, first);
        if (end == first || !EndsPhrase(sentence, end - 1))
            return null;
        for (var from = Math.Max(first, end - LongestPhrase); from < end; from++)
        {
            if (!Enumerable.Range(from, end - from).Any(word => sentence.Tokens[word].IsCapitalised || sentence.IsPossessive(word))
                && IsTelling(sentence, from, end) && IsInTitle(sentence, from, end))
                return (from, end);
        }

        return null;
    }

    private bool IsTelling(ReadSentence sentence, int from, int end)
    {
        // "Of expanding coverage" is a deed, and "the executive director" somebody.
        if (PastForms.Are(sentence.Tokens[end - 1]) || TitleWords.IsRole(sentence.WordAt(end - 1))
            || (IsVerbal(sentence.WordAt(from)) && !DraftWords.Determining.Contains(sentence.WordAt(from - 1))))
            return false;
        return end - from > 1
            ? !Enumerable.Range(from, end - from).All(word => DraftWords.Common.Contains(sentence.WordAt(word)))
            : !DraftWords.Common.Contains(sentence.WordAt(from)) && alone.Contains(sentence.Tokens[from].Term);
    }

    private bool IsInTitle(ReadSentence sentence, int from, int end) => InTitle(sentence, from, end) >= 0;

    private bool IsEndOfLonger(ReadSentence sentence, int from, int end) => InTitle(sentence, from, end) is > 0 and var at
        && !title[at - 1].IsCapitalised && !title[at - 1].IsFunctionWord;

    private bool GoesOn(ReadSentence sentence, int from, int end) => InTitle(sentence, from, end) is >= 0 and var at
        && at + end - from < title.Count && DraftWords.Naming.Contains(title[at + end - from].Word);

    /// <summary>Where words stand together in the headline; below 0 where they do not, or as one that is part of more.</summary>
    private int InTitle(ReadSentence sentence, int from, int end)
    {
        var length = end - from;
        for (var at = 0; at + length <= title.Count; at++)
        {
            if (title[at + length - 1].Word == sentence.WordAt(end - 1)
                && Enumerable.Range(0, length).All(word => title[at + word].Term == sentence.Tokens[from + word].Term)
                && !(length == 1 && IsPartOfMore(at)))
                return at;
        }

        return -1;
    }

    // "Lack of disclosure", "mercury exposure".
    private bool IsPartOfMore(int at) =>
        IsOf(at - 1) || IsOf(at + 1) || (at > 0 && !title[at - 1].IsFunctionWord && pairs.Contains((title[at - 1].Term, title[at].Term)));

    private bool IsOf(int at) => at >= 0 && at < title.Count && title[at].Word == "of";

    /// <summary>The nouns that stand behind a preposition without an article or anything else: "of measles".</summary>
    private static IEnumerable<string> Nouns(ReadSentence sentence)
    {
        for (var first = 1; first < sentence.Tokens.Count; first++)
        {
            if (sentence.WordAt(first - 1) == "the" || !DraftWords.Leading.Contains(sentence.WordAt(first - 1))
                || !sentence.IsJoined(first - 1))
                continue;
            if (sentence.Tokens.Count > first && sentence.IsContent(first) && !sentence.Tokens[first].IsCapitalised
                && EndsPhrase(sentence, first))
                yield return sentence.Tokens[first].Term;
        }
    }

    private static bool IsVerbal(string word) => word.EndsWith("ing", StringComparison.Ordinal);

    private static int EndOfRun(ReadSentence sentence, int first)
    {
        var end = first;
        while (end < sentence.Tokens.Count && sentence.IsContent(end) && (end == first || sentence.IsJoined(end - 1)))
            end++;
        return end;
    }

    /// <summary>Whether a phrase ends with a word: what follows neither goes on with it nor owes it anything.</summary>
    public static bool EndsPhrase(ReadSentence sentence, int last) =>
        !sentence.IsPossessive(last)
        && (last + 1 >= sentence.Tokens.Count || !sentence.IsJoined(last)
            || (sentence.Tokens[last + 1].IsFunctionWord && sentence.WordAt(last + 1) is not ("and" or "or" or "of")));

    private static TextRange RangeOf(ReadSentence sentence, int from, int end) =>
        TextRange.Between(sentence.Tokens[from].Range.Start, sentence.Tokens[end - 1].Range.End);
}
