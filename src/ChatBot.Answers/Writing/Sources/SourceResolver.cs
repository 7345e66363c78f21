using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;
using ChatBot.Answers.Writing.Passages;
using ChatBot.Answers.Writing.Reading;
using ChatBot.Language;

namespace ChatBot.Answers.Writing.Sources;

/// <summary>
/// From what a model names as its sources to ranges of articles that may back its sentence: the words it quotes, then what its passages
/// say, then what any passage says. A quotation that it made up and a number that does not exist lead nowhere; whether a candidate does
/// back the sentence, the verifier tells.
/// </summary>
public static class SourceResolver
{
    private const int MostQuotations = 3;

    /// <summary>The sentence with quotations that may back it, the likeliest first; none where nothing does.</summary>
    public static IEnumerable<DraftSentence> Candidates(WrittenSentence sentence, PassageBook book)
    {
        var named = sentence.Sources.Select(source => (Passage: book.Find(source.Passage), source.Quote))
            .Where(source => source.Passage is not null).ToList();
        var quoted = named.Select(source => Quoted(source.Passage!, source.Quote)).OfType<Quotation>().Distinct()
            .Take(MostQuotations).ToList();
        if (quoted.Count > 0)
            yield return Draft(sentence, quoted);

        var passages = named.Select(source => source.Passage!).Distinct().ToList();
        foreach (var among in (IReadOnlyList<BookedPassage>[])[passages, book.Passages])
        {
            if (among.Count > 0 && BackingFinder.Find(sentence.Text, [.. among.Select(Source)]) is { Count: > 0 } found)
                yield return Draft(sentence, found);
        }
    }

    private static SourceText Source(BookedPassage passage) =>
        new(passage.Article, passage.Range, passage.Range, passage.Known.Statements) { Sentences = passage.Known.Sentences };

    // The sentences that the quoted words stand in: half of one may leave out the "not" before it.
    private static Quotation? Quoted(BookedPassage passage, string? quote)
    {
        if (quote is null || QuoteFinder.Find(passage.Article.Text, passage.Range, quote) is not { } found)
            return null;
        var sentences = passage.Known.Sentences.Where(sentence => sentence.Overlaps(found) && passage.Range.Contains(sentence)).ToList();
        var whole = sentences.Count == 0 ? found
            : TextRange.Between(Math.Min(found.Start, sentences[0].Start), Math.Max(found.End, sentences[^1].End));
        var range = QuoteTrimmer.Trim(passage.Article.Text, whole);
        return new(passage.Article.Id, range, range.Of(passage.Article.Text));
    }

    private static DraftSentence Draft(WrittenSentence sentence, IReadOnlyList<Quotation> quotations) =>
        new(quotations) { Written = sentence.Text };
}
