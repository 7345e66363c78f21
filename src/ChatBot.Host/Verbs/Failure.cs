using ChatBot.Answers.Conversations;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Host.Admin;
using ChatBot.Host.Backups;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Options;

namespace ChatBot.Host.Verbs;

/// <summary>What a person is told of a failure: one line.</summary>
internal static class Failure
{
    public static string Describe(Exception failure) => SafeText.OnOneLine(failure switch
    {
        VerbException or BackupException or IndexException or EncoderUnavailableException or QuestionSetException
            or ConversationStoreException or FeedbackStoreException or AddressMemoryException or AdminStoreException
            or SharingStoreException or PromptException => failure.Message,
        OptionsValidationException options => options.Failures.First(),
        IOException { InnerException: { } cause } when failure.Message.Contains("bind", StringComparison.Ordinal) =>
            $"{failure.Message} {cause.Message}",
        IOException or UnauthorizedAccessException => $"A file could not be used: {failure.Message}",
        _ => $"This should not have happened ({failure.GetType().Name}): {failure.Message}",
    });
}
