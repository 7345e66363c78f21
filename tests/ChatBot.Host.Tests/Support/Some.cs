using ChatBot.Answers;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Support;

/// <summary>Answers to show.</summary>
internal static class Some
{
    /// <summary>Content hash of what the answers cite.</summary>
    public const string Version = "5e1f0000aaaabbbb";

    /// <summary>One sentence with one source.</summary>
    public static Answer Answer(string text = "Ships waited. [1]", string title = "Harbour closed", string quote = "Ships waited.") => new()
    {
        Question = "Who waited?",
        Understood = "Who waited?",
        Reason = null,
        Sentences = [new AnswerSentence(text.Replace(" [1]", "", StringComparison.Ordinal), [1])],
        Citations =
        [
            new Citation(
                1, "a-1", title, null, "AP News", new DateTimeOffset(2025, 4, 14, 0, 0, 0, TimeSpan.Zero), new TextRange(0, quote.Length),
                quote, Version),
        ],
        Composer = "embedded",
        Conversation = "c1",
        Elapsed = TimeSpan.FromMilliseconds(12.345),
    };

    /// <summary>A refusal that cites nothing.</summary>
    public static Answer Refusal(string text) =>
        Answer() with { Reason = RefusalReason.NotInArticles, Sentences = [], Refusal = new AnswerSentence(text, []), Citations = [] };
}
