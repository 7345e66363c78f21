using ChatBot.Answers;

namespace ChatBot.Host.Tests.Admin;

/// <summary>Answers as the answerer gives them.</summary>
internal static class Asked
{
    public static Answer Refused(string question, RefusalReason reason = RefusalReason.NotInArticles) => new()
    {
        Question = question,
        Understood = question,
        Reason = reason,
        Sentences = [],
        Citations = [],
        Composer = "embedded",
        Conversation = "c",
        Elapsed = TimeSpan.FromMilliseconds(30),
    };

    public static Answer Answered(string question, double milliseconds = 30) =>
        Refused(question) with { Reason = null, Elapsed = TimeSpan.FromMilliseconds(milliseconds) };
}
