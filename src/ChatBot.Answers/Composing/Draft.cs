using ChatBot.Answers.Agreement;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Models;
using ChatBot.Language;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Composing;

/// <summary>An answer before it is verified.</summary>
/// <param name="Sentences">In the order to be read; empty where nothing answers.</param>
/// <param name="Nearest">For a refusal: the nearest that the articles do hold, or null.</param>
public sealed record Draft(IReadOnlyList<DraftSentence> Sentences, Quotation? Nearest)
{
    /// <summary>Estimated probability that the articles hold an answer, 0 to 1; null where the composer makes no estimate.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it quotes what it quotes; null unless the composition asks for it.</summary>
    public Explanation? Explanation { get; init; }

    public static Draft Empty { get; } = new([], null);

    /// <summary>Passages that were found while composing, beside those of the composition; its quotations may stand in them.</summary>
    public IReadOnlyList<Hit> Retrieved { get; init; } = [];

    /// <summary>What a language model did for it; null where none was asked.</summary>
    public ModelUse? Use { get; init; }

    /// <summary>Which composer wrote it, where another one than the configured had to; or null.</summary>
    public string? Composer { get; init; }

    /// <summary>One short line for the reader on how it came about, such as that the model could not be reached; or null.</summary>
    public string? Notice { get; init; }

    /// <summary>For a refusal: what is asked for that the articles do not have, such as a report of last week; or null.</summary>
    public Shortfall? Shortfall { get; init; }
}

/// <summary>A sentence as composed, with the quotations that are to back it.</summary>
/// <param name="Text">What a person would read.</param>
/// <param name="Quotations">At least one; several where several articles say the same.</param>
/// <param name="Attribution">What the text adds to the quoted words, or null.</param>
public sealed record DraftSentence(string Text, IReadOnlyList<Quotation> Quotations, Attribution? Attribution = null)
{
    /// <summary>
    /// The first quotation of another sentence of the draft, which says otherwise; the text then opens with <see cref="ContrastPhrase"/>. Null where the
    /// text says of no other that it differs.
    /// </summary>
    public Quotation? Against { get; init; }

    /// <summary>Whether the text is a model's own, so that it has to be held against its quotations, and not the quotation itself.</summary>
    public bool IsWritten { get; init; }
}

/// <summary>Words of an article.</summary>
public sealed record Quotation(string ArticleId, TextRange Range, string Quote);

/// <summary>Who says a quotation and when the article appeared.</summary>
/// <param name="Speaker">Range of the first quotation's article that names the speaker, or null.</param>
/// <param name="PublishedAt">Publication time of that article, or null where the text does not give it.</param>
public sealed record Attribution(TextRange? Speaker, DateTimeOffset? PublishedAt);
