using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;

namespace ChatBot.Answers.Evidence;

/// <summary>Makes a sentence of a draft of one of an article.</summary>
public static class SentenceDraft
{
    /// <summary>The sentence, quoted whole, with who says it, or whom it calls "he", where the text tells for sure.</summary>
    /// <param name="sentence">One that can be quoted whole.</param>
    /// <param name="withDate">Whether the day is said on which its article appeared.</param>
    public static DraftSentence Of(CandidateSentence sentence, bool withDate) => new([Quote(sentence)])
    {
        Speaker = sentence.Attribution is { } attribution ? new(attribution.Speaker, attribution.IsWhole) : null,
        Referent = sentence.Quoted is { } quoted ? Referring.Of(sentence.Known, quoted) : null,
        PublishedAt = withDate ? sentence.Article.PublishedAt : null,
    };

    /// <summary>What of the article is quoted.</summary>
    public static Quotation Quote(CandidateSentence sentence)
    {
        var range = sentence.Quoted ?? throw new InvalidOperationException("A sentence was picked that cannot be quoted whole.");
        return new(sentence.Article.Id, range, range.Of(sentence.Article.Text));
    }
}
