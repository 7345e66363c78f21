using ChatBot.Language;

namespace ChatBot.Answers;

/// <summary>One sentence of an answer, with the place of each of its parts. What stands in none of them is punctuation that the product put
/// between.</summary>
/// <param name="Text">The sentence without its markers.</param>
/// <param name="Citations">Numbers of the citations that back it, at least one; of a refusal none where nothing is near.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations)
{
    /// <summary>Where in <see cref="Text"/> the words of an article stand; null where it quotes nothing, as what a model wrote.</summary>
    public TextRange? Quote { get; init; }

    /// <summary>Where the name of who says it stands, which the product put beside the quotation; or null.</summary>
    public TextRange? Speaker { get; init; }

    /// <summary>Where the name stands of whom the quotation only calls "he" or "she"; or null.</summary>
    public TextRange? Referent { get; init; }

    /// <summary>Where the day stands on which the article appeared; or null.</summary>
    public TextRange? Date { get; init; }

    /// <summary>Where the title of the article stands, as its field has it; or null.</summary>
    public TextRange? Title { get; init; }

    /// <summary>Where it stands who wrote the article; or null.</summary>
    public TextRange? Author { get; init; }

    /// <summary>Where it stands who published the article; or null.</summary>
    public TextRange? Source { get; init; }

    /// <summary>Where it is said that the next sentence differs; or null.</summary>
    public TextRange? Contrast { get; init; }

    /// <summary>Where the words stand that answer, inside <see cref="Quote"/>; null where that is not sure.</summary>
    public TextRange? Phrase { get; init; }

    /// <summary>The sentence with its markers, such as "The bridge opened in May. [1] [2]".</summary>
    public string Marked => string.Concat(Citations.Select(number => $" [{number}]").Prepend(Text));
}
