using ChatBot.Answers.Models;
using ChatBot.Answers.Quoting;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Drafts;

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

    /// <summary>For a refusal: whether the nearest may be the answer after all.</summary>
    public bool IsDoubtful { get; init; }
}
