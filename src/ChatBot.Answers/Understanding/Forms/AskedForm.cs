namespace ChatBot.Answers.Understanding.Forms;

/// <summary>The form of a question that no single sentence answers.</summary>
/// <param name="Kind">What is wanted.</param>
/// <param name="Otherwise">The question read as one that a sentence answers: what is asked where the articles do not have what the form
/// needs.</param>
public sealed record AskedForm(FormKind Kind, IReadOnlyList<AskedQuestion> Otherwise)
{
    /// <summary>What it is about; null for the article that is meant, or whatever happened.</summary>
    public AskedQuestion? Topic { get; init; }

    /// <summary>How many sentences are asked for; null where that is left open.</summary>
    public int? Sentences { get; init; }

    /// <summary>What the list is of that is asked of several articles; null where none is.</summary>
    public AskedItems? Items { get; init; }

    /// <summary>Whether the newest article alone is meant.</summary>
    public bool IsNewest { get; init; }

    /// <summary>Of what is held against something else: the words of one side; null for other forms.</summary>
    public string? Side { get; init; }

    /// <summary>By what it is held against the other side; null where that is left open.</summary>
    public AskedMeasure? Measure { get; init; }
}
