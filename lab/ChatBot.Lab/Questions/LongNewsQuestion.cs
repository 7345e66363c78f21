using ChatBot.Lab.Negatives;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>A question about an article of several passages, one of which may answer it.</summary>
/// <param name="Id">The article's number.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Text">The whole article.</param>
/// <param name="Passages">What the program would cut it into, as ranges of the text.</param>
/// <param name="Answer">Where the answer stands in the text; null where nothing of it answers.</param>
/// <param name="Also">Where else it is answered.</param>
internal sealed record LongNewsQuestion(string Id, string Title, string Question, string Text, IReadOnlyList<TextRange> Passages,
    TextRange? Answer, IReadOnlyList<TextRange> Also)
{
    private const int Near = 3;

    /// <summary>The passage that answers, any where several do; null for a question without answer.</summary>
    public ReadingQuestion? Answered(Random random)
    {
        if (Answer is not { } answer) return null;
        var holding = Passages.Where(passage => passage.Contains(answer)).ToArray();
        if (holding.Length == 0) return null;
        var passage = holding[random.Next(holding.Length)];
        return In(passage, new TextRange(answer.Start - passage.Start, answer.Length));
    }

    /// <summary>One of the passages of the article that do not answer and have most of the question's words; null where all of them
    /// answer.</summary>
    public ReadingQuestion? Beside(Random random)
    {
        var asked = ContentWords.Of(Question);
        var near = Passages.Where(passage => !Answers(passage)).OrderByDescending(passage => Shared(passage, asked))
            .ThenBy(passage => passage.Start).Take(Near).ToArray();
        return near.Length == 0 ? null : In(near[random.Next(near.Length)], null);
    }

    /// <summary>All passages of the article.</summary>
    public IEnumerable<ReadingQuestion> Whole() => Passages.Select(passage => In(passage, null));

    private bool Answers(TextRange passage) => Answer is { } answer && passage.Overlaps(answer) || Also.Any(passage.Overlaps);

    private int Shared(TextRange passage, HashSet<string> asked) => ContentWords.Of(passage.Of(Text)).Count(asked.Contains);

    private ReadingQuestion In(TextRange passage, TextRange? answer) => new(Id, Title, Question, passage.Of(Text), answer);
}
