using ChatBot.Answers.Composing;
using ChatBot.Answers.Quoting;
using ChatBot.Language;

namespace ChatBot.Answers.Drafts;

/// <summary>
/// A sentence as composed, in parts: what it quotes, and what is said with it. No part is text yet but a model's own words;
/// <see cref="SentenceWriter"/> makes text of a sentence when all of its parts were verified.
/// </summary>
/// <param name="Quotations">At least one; several where several articles say the same. The first is what the reader is shown.</param>
public sealed record DraftSentence(IReadOnlyList<Quotation> Quotations)
{
    /// <summary>A model's own words, which its quotations have to back; null where the first quotation is itself the sentence.</summary>
    public string? Written { get; init; }

    /// <summary>Who says it, or null where the reader is not told.</summary>
    public Attribution? Speaker { get; init; }

    /// <summary>Where the first quotation's article names whom the quotation only calls "he" or "she"; null where the reader is not
    /// told.</summary>
    public TextRange? Referent { get; init; }

    /// <summary>Publication time of the first quotation's article, or null where the reader is not told.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Fields of the first quotation's article that are said before it, in order; empty where none are.</summary>
    public IReadOnlyList<ArticleFact> Facts { get; init; } = [];

    /// <summary>Which other sentence of the draft says otherwise, or null where that is not said.</summary>
    public Difference? Difference { get; init; }

    /// <summary>The words of the first quotation that answer, to be set in bold; null where that is not sure.</summary>
    public AnswerPhrase? Phrase { get; init; }

    /// <summary>Whether it is a model's own, so that it has to be held against its quotations, and not the quotation itself.</summary>
    public bool IsWritten => Written is not null;
}
