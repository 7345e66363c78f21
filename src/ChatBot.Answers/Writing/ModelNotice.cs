using ChatBot.Answers.Models;

namespace ChatBot.Answers.Writing;

/// <summary>The one short line that tells a reader why an answer quotes, or ends, where a model was to write it.</summary>
public static class ModelNotice
{
    public const string Unverified = "Nothing that the language model wrote could be verified, so this answer quotes the articles.";

    public const string Empty = "The language model gave no answer, so this answer quotes the articles.";

    public const string BrokenOff = "The language model broke off; this is what it wrote and what could be verified.";

    public static string Of(ModelFault fault) => fault switch
    {
        ModelFault.TimedOut => "The language model took too long, so this answer quotes the articles.",
        ModelFault.Busy => "The language model is busy, so this answer quotes the articles.",
        ModelFault.OverBudget => "The language model's budget is spent, so this answer quotes the articles.",
        ModelFault.Declined => "The language model declined to answer, so this answer quotes the articles.",
        _ => "The language model could not be reached, so this answer quotes the articles.",
    };
}
