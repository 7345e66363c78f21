using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Training;

/// <summary>
/// Draws questions that a reader gets wrong more often than they come: those it answers already teach it little (selective backpropagation,
/// Jiang et al. 2019, with the votes of the reader that the lesson began with in the place of the losses).
/// </summary>
/// <param name="reader">The reader that is taught on.</param>
internal sealed class HardQuestion(PassageReader reader)
{
    /// <summary>A vote that far on the right side is not called wrong.</summary>
    private const float Sure = 0.5f;

    /// <summary>The first draw if the reader gets it wrong, else another one, whatever that is.</summary>
    public ReadingQuestion? Of(Func<Random, ReadingQuestion?> draw, Random random) =>
        draw(random) is { } question && IsWrong(question) ? question : draw(random);

    /// <inheritdoc cref="Of(Func{Random, ReadingQuestion}, Random)"/>
    public LongNewsQuestion Of(Func<Random, LongNewsQuestion> draw, Random random)
    {
        var question = draw(random);
        return question.Answered(random) is { } answered && !IsWrong(Titled.Of(answered)!) ? draw(random) : question;
    }

    private bool IsWrong(ReadingQuestion question)
    {
        var reading = reader.Read(question.Question, [question.Passage])[0];
        return question.Answer is { } answer
            ? reading.Answerable < Sure || !reading.Best.Span.Overlaps(answer)
            : reading.Answerable > -Sure;
    }
}
