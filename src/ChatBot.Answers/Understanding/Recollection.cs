using ChatBot.Answers.Conversations;

namespace ChatBot.Answers.Understanding;

/// <summary>What a follow-up is understood from: the turns before it, each cut to what a person would still have in mind.</summary>
/// <remarks>
/// A follow-up repeats what was asked before and puts names from it into itself. Without a bound on both, a few turns that say nothing but
/// "he" grow into one another without end.
/// </remarks>
public static class Recollection
{
    /// <summary>So much of a question is remembered, in UTF-16 code units.</summary>
    public const int LongestQuestion = 400;

    /// <summary>A follow-up made whole is at most so much longer than it was asked, in UTF-16 code units.</summary>
    public const int LongestAddition = 600;

    private const int LongestWords = 2000;

    /// <param name="history">Turns, oldest first.</param>
    /// <param name="most">How many turns are remembered, the latest of them.</param>
    public static IReadOnlyList<Turn> Of(IReadOnlyList<Turn> history, int most) => [.. history.TakeLast(most).Select(Of)];

    /// <summary>What was made whole, or what was asked where that grew beyond all bounds.</summary>
    public static string Bounded(string whole, string asked) => whole.Length <= asked.Length + LongestAddition ? whole : asked;

    private static Turn Of(Turn turn)
    {
        var sentences = new List<SaidSentence>();
        var length = 0;
        foreach (var sentence in turn.Sentences)
        {
            sentences.Add(sentence with { Words = Cut(sentence.Words, LongestWords - length) });
            length += sentences[^1].Words.Length;
        }

        return turn with
        {
            Question = Cut(turn.Question, LongestQuestion),
            Understood = Cut(turn.Understood, LongestQuestion),
            Answer = Cut(turn.Answer, LongestWords),
            Sentences = sentences,
            Choices = [.. turn.Choices.Where(choice => choice.Length <= LongestQuestion)],
        };
    }

    // At a space, so that no name is cut in two.
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest <= 0 ? -1 : text.LastIndexOf(' ', longest - 1);
        return end < 0 ? "" : text[..end];
    }
}
