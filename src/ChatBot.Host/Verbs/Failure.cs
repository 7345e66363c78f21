using ChatBot.Evaluation.QuestionSets;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.Host.Verbs;

/// <summary>What a person is told of a failure: one line.</summary>
internal static class Failure
{
    public static string Describe(Exception failure) => SafeText.OnOneLine(failure switch
    {
        VerbException or SettingException or IndexException or EncoderUnavailableException or QuestionSetException => failure.Message,
        // The index tells of its failures itself; what else is kept in SQLite is conversations.
        SqliteException => $"The conversations beside the index cannot be kept ({failure.Message.TrimEnd('.')}).",
        OptionsValidationException options => options.Failures.First(),
        IOException { InnerException: { } cause } when failure.Message.Contains("bind", StringComparison.Ordinal) => $"{failure.Message} {cause.Message}",
        IOException or UnauthorizedAccessException => $"A file could not be used: {failure.Message}",
        _ => $"This should not have happened ({failure.GetType().Name}): {failure.Message}",
    });
}
