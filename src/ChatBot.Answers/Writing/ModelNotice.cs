using ChatBot.Answers.Models;

namespace ChatBot.Answers.Writing;

/// <summary>The one short line that tells a reader why an answer quotes, or ends, where a model was to write it.</summary>
public static class ModelNotice
{
    /// <summary>A reason: sentences came, and none held.</summary>
    public const string Unverified = "Nothing that the language model wrote could be verified";

    /// <summary>A reason: no sentence came.</summary>
    public const string Empty = "The language model gave no answer";

    /// <summary>A reason: it ran into its limit, or was stopped, before a sentence could be verified.</summary>
    public const string CutOff = "The language model broke off";

    /// <summary>A whole line, under an answer that ends too soon.</summary>
    public const string BrokenOff = "The language model broke off; this is what it wrote and what could be verified.";

    /// <summary>The line under what the embedded composer gave in its place.</summary>
    /// <param name="why">One of the reasons here.</param>
    /// <param name="isAnswered">Whether that is an answer.</param>
    public static string Instead(string why, bool isAnswered) =>
        isAnswered ? $"{why}, so this answer quotes the articles." : $"{why}, so the articles were searched without it.";

    /// <summary>The reason that a fault is.</summary>
    public static string Of(ModelFault fault) => fault switch
    {
        ModelFault.TimedOut => "The language model took too long",
        ModelFault.Busy => "The language model is busy",
        ModelFault.OverBudget => "The language model's budget is spent",
        ModelFault.Declined => "The language model declined to answer",
        ModelFault.Rejected => "The language model refused the request",
        _ => "The language model could not be reached",
    };
}
