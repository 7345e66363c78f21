using ChatBot.Answers.Filters;
using ChatBot.Answers.Models;

namespace ChatBot.Answers;

/// <summary>What a question got: sentences, each with at least one citation, or a refusal with its reason.</summary>
public sealed record Answer
{
    /// <summary>What parts the sentences of <see cref="Text"/>.</summary>
    public const string Gap = " ";

    /// <summary>The question as asked.</summary>
    public required string Question { get; init; }

    /// <summary>The question made whole from its conversation; equal to <see cref="Question"/> where nothing was missing.</summary>
    public required string Understood { get; init; }

    /// <summary>What earlier turns say of what it is about, which was searched for beside it; null where there are none.</summary>
    public string? Context { get; init; }

    /// <summary>Why there is no answer, or null where there is one.</summary>
    public required RefusalReason? Reason { get; init; }

    /// <summary>The sentences of the answer in order; empty for a refusal.</summary>
    public required IReadOnlyList<AnswerSentence> Sentences { get; init; }

    /// <summary>What a refusal says, with the nearest that the articles do hold; null where there is an answer.</summary>
    public AnswerSentence? Refusal { get; init; }

    /// <summary>What a refusal that asks back offers to choose from; empty otherwise.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What a person reads, in parts: the sentences, or what the refusal says.</summary>
    public IReadOnlyList<AnswerSentence> Shown => Refusal is null ? Sentences : [Refusal];

    /// <summary>What a person reads: the sentences, each closing with its markers such as "[1]", or what a refusal says.</summary>
    public string Text => string.Join(Gap, Shown.Select(sentence => sentence.Marked));

    /// <summary>The cited ranges by number, 1 upwards. A refusal may cite the nearest that the articles do hold.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Which composer wrote it, such as "embedded".</summary>
    public required string Composer { get; init; }

    /// <summary>What a language model did for it; null where none was asked.</summary>
    public ModelUse? Use { get; init; }

    /// <summary>One short line for the reader on how it came about, such as that the model could not be reached; shown under the answer. Or
    /// null.</summary>
    public string? Notice { get; init; }

    /// <summary>What it was narrowed to, and follow-ups are until they say otherwise; null where to nothing.</summary>
    public QuestionFilter? Filters { get; init; }

    /// <summary>Conversation that follow-ups continue.</summary>
    public required string Conversation { get; init; }

    /// <summary>Estimated probability that the articles hold an answer, 0 to 1; null where nothing was searched.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it quotes what it quotes; null unless <see cref="ChatBot.Answers.Question.IsExplained"/>.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>Time from question to verified answer.</summary>
    public required TimeSpan Elapsed { get; init; }

    public bool Answered => Reason is null;
}
