using ChatBot.Answers.Filters;

namespace ChatBot.Answers.Conversations;

/// <summary>One question of a conversation with its answer.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Understood">Made whole from the turns before.</param>
/// <param name="Answer">What was answered, as text without markers.</param>
/// <param name="Answered">False for a refusal.</param>
public sealed record Turn(string Question, string Understood, string Answer, bool Answered)
{
    /// <summary>The answer in parts; empty for a refusal, and where only its text was kept.</summary>
    public IReadOnlyList<SaidSentence> Sentences { get; init; } = [];

    /// <summary>What a question back offered to choose from; empty where it was none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whom the answer spoke of; empty for a refusal, and where that was not kept.</summary>
    public IReadOnlyList<MentionedName> Names { get; init; } = [];

    /// <summary>What the question was narrowed to; null where to nothing.</summary>
    public QuestionFilter? Filter { get; init; }

    /// <summary>Ids of the articles that the answer quoted, in its order.</summary>
    public IEnumerable<string> Articles =>
        Sentences.SelectMany(sentence => sentence.Quotations).Select(quotation => quotation.ArticleId).Distinct(StringComparer.Ordinal);

    /// <summary>What the answer said: its sentences, or its text as one where no more was kept; empty for a refusal.</summary>
    public IReadOnlyList<SaidSentence> Said => Sentences.Count > 0 ? Sentences : Answered ? [new(Answer, [])] : [];

    /// <summary>The words of the answer that are not the product's own.</summary>
    public string Words => string.Join(' ', Said.Select(sentence => sentence.Words));
}
