using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Training;

/// <summary>A question to learn from.</summary>
/// <param name="Question">With the passage that answers, or one that does not.</param>
/// <param name="Rival">Where the passage answers, the same question with one that does not, which is to be voted lower; or null.</param>
internal sealed record Drawn(ReadingQuestion Question, ReadingQuestion? Rival = null)
{
    /// <summary>The question with the passage that answers and its rival; the rival alone where none answers.</summary>
    public static Drawn Of(ReadingQuestion? answered, ReadingQuestion rival) => answered is null ? new(rival) : new(answered, rival);
}
