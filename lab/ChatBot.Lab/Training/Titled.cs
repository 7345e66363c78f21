using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Training;

/// <summary>Puts the title of its document in front of a passage, mostly, as the program does: who "he" is and what "the strike" the title
/// often tells.</summary>
internal static class Titled
{
    private const double Share = 0.7;

    /// <returns>The question as it is where its document has no title.</returns>
    public static ReadingQuestion? Of(ReadingQuestion? question, Random random)
    {
        if (question is null or { Topic: "" } || random.NextDouble() >= Share) return question;
        var head = TitledPassage.Head(Uri.UnescapeDataString(question.Topic).Replace('_', ' '));
        return question with
        {
            Passage = head + question.Passage,
            Answer = question.Answer is { } answer ? new TextRange(answer.Start + head.Length, answer.Length) : null,
        };
    }
}
