using ChatBot.Answers.Models;
using ChatBot.Answers.Models.Abilities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Function} ran in {Milliseconds} ms")]
    public static partial void FunctionRan(ILogger logger, string function, double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "Answered in {Milliseconds} ms with {Sentences} sentences from {Composer}")]
    public static partial void Answered(ILogger logger, double milliseconds, int sentences, string composer);

    [LoggerMessage(3, LogLevel.Information, "Refused in {Milliseconds} ms: {Reason}")]
    public static partial void Refused(ILogger logger, double milliseconds, RefusalReason reason);

    [LoggerMessage(4, LogLevel.Warning, "Verification dropped {Sentences} sentences of {Composer}")]
    public static partial void Dropped(ILogger logger, int sentences, string composer);

    [LoggerMessage(5, LogLevel.Debug, "Understood as: {Question}")]
    public static partial void Understood(ILogger logger, string question);

    [LoggerMessage(6, LogLevel.Warning, "{Failure} A follow-up will not be understood from this turn.")]
    public static partial void TurnsLost(ILogger logger, string failure);

    [LoggerMessage(7, LogLevel.Warning, "No questions can be suggested at the moment: {Failure}")]
    public static partial void NothingSuggested(ILogger logger, string failure);

    [LoggerMessage(8, LogLevel.Warning, "The language model gave no answer ({Fault}): {Message}")]
    public static partial void ModelFailed(ILogger logger, ModelFault fault, string message);

    [LoggerMessage(9, LogLevel.Error, "{Problem}")]
    public static partial void ArticleLeftOut(ILogger logger, string problem);

    [LoggerMessage(20, LogLevel.Information, "The model's endpoint does not take {Feature}; it is asked without from now on")]
    public static partial void FeatureMissing(ILogger logger, Feature feature);

    [LoggerMessage(21, LogLevel.Warning, "What the model took today cannot be counted: {Failure}")]
    public static partial void TotalsLost(ILogger logger, string failure);
}
